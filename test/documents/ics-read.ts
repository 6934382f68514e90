/** One property of a calendar: `DTSTART;VALUE=DATE:20261205`, its value as it stands there. */
type Property = {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
};
export type Component = {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly parts: readonly Component[];
};

/**
 * Reads a calendar by the grammar of RFC 5545, section 3.1, and shares nothing with what writes it. Whatever the grammar does
 * not allow is an error: a bare line feed, more than 75 octets, a line without a name, text that is not escaped.
 */
export const readIcs = (text: string): Component => {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break: ${JSON.stringify(line)}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`);
    if (line === '') throw new Error('an empty line');
    if (line.includes('\ufffd')) throw new Error(`a broken letter: ${line}`);
  }
  const logical = physical
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  const open: { name: string; properties: Property[]; parts: Component[] }[] = [
    { name: '', properties: [], parts: [] },
  ];
  for (const property of logical.map(propertyIn)) {
    if (property.name === 'BEGIN') open.push({ name: property.value, properties: [], parts: [] });
    else if (property.name === 'END') {
      const ended = open.pop();
      if (ended?.name !== property.value) throw new Error(`${ended?.name} ends as ${property.value}`);
      open.at(-1)?.parts.push(checked(ended));
    } else open.at(-1)?.properties.push(property);
  }
  const [calendar, ...more] = open[0]?.parts ?? [];
  if (open.length !== 1 || !calendar || more.length > 0 || calendar.name !== 'VCALENDAR')
    throw new Error('expected one whole VCALENDAR');
  return calendar;
};

const propertyIn = (line: string): Property => {
  const [, name, params = '', value = ''] =
    /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s.exec(line) ?? [];
  if (!name) throw new Error(`no property: ${line}`);
  const pairs = params
    .split(';')
    .filter((param) => param !== '')
    .map((param) => param.split('=') as [string, string]);
  return { name, params: Object.fromEntries(pairs), value };
};

/** What a component has to have, and how often: section 3.6. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'SEQUENCE', 'LAST-MODIFIED'],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
};

const checked = (component: Component): Component => {
  const needed = NEEDED[component.name];
  if (!needed) throw new Error(`an unknown component: ${component.name}`);
  for (const name of needed) {
    const found = component.properties.filter((property) => property.name === name);
    if (found.length !== 1) throw new Error(`${component.name} has ${found.length} ${name}`);
  }
  for (const { name, value, params } of component.properties) {
    if (TEXTS.has(name)) textOf(value);
    if (params.VALUE === 'DATE' && !/^\d{8}$/.test(value)) throw new Error(`${name} is no date: ${value}`);
    if (MOMENTS.has(name) && !/^\d{8}T\d{6}Z$/.test(value)) throw new Error(`${name} is no moment: ${value}`);
  }
  return component;
};

const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'UID', 'NAME', 'X-WR-CALNAME', 'PRODID']);
const MOMENTS = new Set(['DTSTAMP', 'LAST-MODIFIED', 'TRIGGER']);

/** A text value as people read it: section 3.3.11. */
export const textOf = (value: string): string => {
  if (/(^|[^\\])(\\\\)*[,;]/.test(value)) throw new Error(`text that is not escaped: ${value}`);
  return value.replaceAll(/\\(.?)/g, (_, next: string) => {
    if (next === 'n' || next === 'N') return '\n';
    if (!'\\,;'.includes(next) || next === '') throw new Error(`an unknown escape: \\${next}`);
    return next;
  });
};

export const valueIn = ({ properties }: Component, name: string): string =>
  properties.find((property) => property.name === name)?.value ?? '';

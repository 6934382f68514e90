export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** From one place on: a tag, text, or what is passed over. Sticky, so that a broken file is left at its first fault. */
const TOKEN =
  /<(\/?)([\w.-]+(?::[\w.-]+)?)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/y;

/**
 * The tags and texts of an XML file in order, without building a tree. A document type, through which a file could draw
 * in others, is refused like anything else that is not well-formed: null is the last that comes.
 */
export function* xmlTokens(xml: string): Generator<XmlToken | null, void> {
  const token = new RegExp(TOKEN);
  while (token.lastIndex < xml.length) {
    const found = token.exec(xml);
    if (!found) return yield null;
    const [, slash, name, attributes = '', end, data, text] = found;
    if (name !== undefined)
      yield slash ? { kind: 'close', name } : { kind: 'open', name, attributes, closed: end === '/' };
    else if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: unescaped(text) };
  }
}

/** The value of one attribute by its name with prefix; null where the tag has none such. */
export const attributeOf = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? '') : null;
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

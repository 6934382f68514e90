/**
 * Reads JSON without losing long ids: a whole number of sixteen or more digits becomes a string, since past 2^53 a
 * JavaScript number would change its last digits. Throws a SyntaxError on anything that is not JSON.
 */
export const parseJson = (text: string): unknown => JSON.parse(text.replace(STRING_OR_LONG_NUMBER, quoted));

/** A string is matched whole and kept, so that digits inside it are never touched; nor are those of a fraction. */
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

const quoted = (token: string): string => (/^-?\d{16,}$/.test(token) ? `"${token}"` : token);

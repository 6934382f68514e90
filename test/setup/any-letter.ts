import fc from 'fast-check';

/** Any UTF-16 unit, halves of emoji included; made in no time, where fast-check's own `binary` takes most of a second. */
export const anyLetter = fc.nat(0xffff).map((code) => String.fromCharCode(code));

/** No letters or digits that are mistaken for each other on a phone. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters of the alphabet out of at least 24 random bytes: about 59 bits. */
export const inviteCodeOf = (bytes: Uint8Array): string => {
  const letters = Array.from({ length: 12 }, (_, n) => {
    const number = (bytes[2 * n] ?? 0) * 256 + (bytes[2 * n + 1] ?? 0);
    return CODE_ALPHABET[number % CODE_ALPHABET.length] ?? '';
  }).join('');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
};

/** The invite code in what a person typed: `mã K7M2 9qxd–4TBA` is `K7M2-9QXD-4TBA`. Null where there is none. */
export const inviteCodeIn = (text: string): string | null => {
  const found =
    /(?:^|[^A-Z0-9])([A-Z0-9]{4})[^A-Z0-9]{0,3}([A-Z0-9]{4})[^A-Z0-9]{0,3}([A-Z0-9]{4})[^A-Z0-9]*$/.exec(
      text.slice(0, 200).normalize('NFC').toUpperCase(),
    );
  const groups = found?.slice(1) ?? [];
  const known = groups.length === 3 && [...groups.join('')].every((letter) => CODE_ALPHABET.includes(letter));
  return known ? groups.join('-') : null;
};

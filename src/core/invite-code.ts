/** No letters or digits that are mistaken for each other on a phone. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

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

/** A number that may be read two ways is left for the question to ask. */
export const certainNumber = (digits: string): number | null => {
  if (/^\d{1,12}$/.test(digits) || /^\d{1,3}(?:\.\d{3})+$/.test(digits))
    return Number(digits.replaceAll('.', ''));
  return /^\d{1,9},\d{1,2}$/.test(digits) ? Number(digits.replace(',', '.')) : null;
};

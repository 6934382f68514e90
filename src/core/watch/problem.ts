const MOST = 120;

/**
 * What was thrown, as an operator may read it anywhere: its first line, cut short. What stands in quotes and long numbers are left
 * out, since they may be what people said or are called: `invalid input "Lan 0912345678"` is `invalid input "…"`.
 */
export const plainProblem = (thrown: string): string => {
  const [line = ''] = thrown.trim().split('\n');
  const plain = line
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/g, '"…"')
    .replace(/\d(?:[ .-]?\d){8,}/g, '…')
    .trim();
  return plain.length > MOST ? `${plain.slice(0, MOST - 1)}…` : plain;
};

/** Letters and digits that nobody takes for one another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 4;

/**
 * A short code for somebody who is erased, from the last characters of the person's id, which are random: the same person is
 * offered the same code, and it says nothing of them.
 */
export function suggestPseudonym(personId: string): string {
  const tail = Number.parseInt(personId.replaceAll('-', '').slice(-8), 16);
  let [code, rest] = ['', Number.isNaN(tail) ? 0 : tail];
  for (let at = 0; at < LENGTH; at++) {
    code += SIGNS[rest % SIGNS.length] ?? '';
    rest = Math.floor(rest / SIGNS.length);
  }
  return code;
}

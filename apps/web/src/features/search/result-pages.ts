/** How many numbers stand on each side of the present page. */
const AROUND = 2;

/**
 * The numbers below a list: the first, the last, and those around the present one; null where some are left out. A gap
 * of one number is that number. `[1, null, 4, 5, 6, 7, 8, null, 20]` for page 6 of 20.
 */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const shown = new Set([1, pageCount]);
  for (let number = page - AROUND; number <= page + AROUND; number++)
    if (number >= 1 && number <= pageCount) shown.add(number);
  const numbers = [...shown].sort((a, b) => a - b);
  return numbers.flatMap((number, at) => {
    const before = numbers[at - 1] ?? number - 1;
    if (number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}

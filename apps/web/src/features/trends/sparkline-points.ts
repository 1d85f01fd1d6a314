/** Size of a sparkline, in pixels. */
export const [SPARK_WIDTH, SPARK_HEIGHT] = [56, 18];
/** Free around it, so that neither line nor dot is cut off. */
const EDGE = 2.5;

/** Where the line through these numbers runs, as `[x, y]` from the top left; zero is at the bottom, the most at the top. */
export function sparklinePoints(values: readonly number[]): [x: number, y: number][] {
  const most = Math.max(1, ...values);
  const step = (SPARK_WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  return values.map((value, at) => [
    round(EDGE + at * step),
    round(SPARK_HEIGHT - EDGE - (value / most) * (SPARK_HEIGHT - 2 * EDGE)),
  ]);
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

import { SPARK_HEIGHT, SPARK_WIDTH, sparklinePoints } from './sparkline-points.js';
import classes from './trends.module.css';

/** Views of the periods as a small line. Decoration: the numbers stand beside it. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const points = sparklinePoints(values);
  const last = points.at(-1);
  return (
    <svg
      className={classes.spark}
      width={SPARK_WIDTH}
      height={SPARK_HEIGHT}
      viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`}
      aria-hidden
    >
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      {last && <circle cx={last[0]} cy={last[1]} r={2.2} />}
    </svg>
  );
}

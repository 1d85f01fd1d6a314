import type { ReactNode } from 'react';
import classes from './figure-tile.module.css';

interface FigureTileProps {
  readonly label: string;
  readonly value: ReactNode;
  /** What the number counts, in a sentence. */
  readonly note?: ReactNode;
}

/** One number with its name and its meaning. Belongs inside a `dl`. */
export function FigureTile({ label, value, note }: FigureTileProps) {
  return (
    <div className={classes.tile}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

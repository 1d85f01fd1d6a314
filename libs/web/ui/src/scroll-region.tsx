import type { ReactNode } from 'react';
import classes from './scroll-region.module.css';

interface ScrollRegionProps {
  /** What scrolls, for somebody who reaches it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table on a narrow screen: it scrolls sideways by itself, by keyboard too, and the screen does not. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className={classes.region}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { rowsPath, type ShownRows, type ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';

interface RowsLinkProps {
  readonly scope: ShownScope;
  readonly rows: ShownRows;
  readonly children: ReactNode;
}

/** A number that opens what it counts. */
export function RowsLink({ scope, rows, children }: RowsLinkProps) {
  return (
    <Link to={rowsPath(scope, rows)} className={classes.number}>
      {children}
    </Link>
  );
}

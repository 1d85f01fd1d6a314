import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type NumberRows, numberRowsPath, type NumbersScope } from './numbers-address.js';
import classes from './numbers.module.css';

interface NumberLinkProps {
  readonly scope: NumbersScope;
  readonly rows: NumberRows;
  readonly children: ReactNode;
}

/** A number that opens what it counts. */
export function NumberLink({ scope, rows, children }: NumberLinkProps) {
  return (
    <Link to={numberRowsPath(scope, rows)} className={classes.number}>
      {children}
    </Link>
  );
}

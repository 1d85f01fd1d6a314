import { VisuallyHidden } from '@mantine/core';
import type { DiffScreenQuery } from '@wellspring/web-graphql';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './diff-table.module.css';

type Line = DiffScreenQuery['revisionDiff']['hunks'][number]['lines'][number];

const SIGN = { SAME: ' ', ADDED: '+', REMOVED: '−' } as const;

/**
 * One line. What was added or removed is told by the sign in front and by words for screen readers as well as by
 * colour; inside the line the changed words are underlined or struck through.
 */
export function DiffTableLine({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  return (
    <tr data-kind={line.kind}>
      <td className={classes.number}>{line.beforeLine}</td>
      <td className={classes.number}>{line.afterLine}</td>
      <td className={classes.sign}>
        <span aria-hidden>{SIGN[line.kind]}</span>
        {line.kind !== 'SAME' && (
          <VisuallyHidden>{t(line.kind === 'ADDED' ? 'diff.lineAdded' : 'diff.lineRemoved')}</VisuallyHidden>
        )}
      </td>
      <td className={classes.text}>
        {line.spans.map((span, index) => {
          if (!span.changed) return <Fragment key={index}>{span.text}</Fragment>;
          return line.kind === 'ADDED' ? (
            <ins key={index}>{span.text}</ins>
          ) : (
            <del key={index}>{span.text}</del>
          );
        })}
      </td>
    </tr>
  );
}

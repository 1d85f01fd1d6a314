import { VisuallyHidden } from '@mantine/core';
import type { DiffScreenQuery } from '@wellspring/web-graphql';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './diff-table.module.css';
import { numberLines } from './number-lines.js';

type Hunk = DiffScreenQuery['revisionDiff']['hunks'][number];

interface DiffTableProps {
  readonly hunks: readonly Hunk[];
  readonly lang: string;
}

const SIGN = { SAME: ' ', ADDED: '+', REMOVED: '−' } as const;

/**
 * The changed lines, one below the other. What was added or removed is told by the sign in front and by words for
 * screen readers as well as by colour; inside a line the changed words are underlined or struck through.
 */
export function DiffTable({ hunks, lang }: DiffTableProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.scroll}>
      <table className={classes.diff} lang={lang}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('diff.before')}</VisuallyHidden>
            </th>
            <th scope="col">
              <VisuallyHidden>{t('diff.after')}</VisuallyHidden>
            </th>
            <th scope="col" colSpan={2}>
              <VisuallyHidden>{t('diff.tooNarrow')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {hunks.map((hunk, hunkIndex) => {
            const previous = hunks[hunkIndex - 1];
            const lines = numberLines(hunk);
            const gap = previous ? numberLines(previous).nextBefore < hunk.beforeStart : hunk.beforeStart > 1;
            return (
              <Fragment key={hunkIndex}>
                {gap && (
                  <tr className={classes.gap}>
                    <td colSpan={4}>⋯ {t('diff.skipped')}</td>
                  </tr>
                )}
                {lines.rows.map((line, lineIndex) => (
                  <tr key={lineIndex} data-kind={line.kind}>
                    <td className={classes.number}>{line.before}</td>
                    <td className={classes.number}>{line.after}</td>
                    <td className={classes.sign}>
                      <span aria-hidden>{SIGN[line.kind]}</span>
                      {line.kind !== 'SAME' && (
                        <VisuallyHidden>
                          {t(line.kind === 'ADDED' ? 'diff.lineAdded' : 'diff.lineRemoved')}
                        </VisuallyHidden>
                      )}
                    </td>
                    <td className={classes.text}>
                      {line.spans.map((span, spanIndex) => {
                        if (!span.changed) return <Fragment key={spanIndex}>{span.text}</Fragment>;
                        return line.kind === 'ADDED' ? (
                          <ins key={spanIndex}>{span.text}</ins>
                        ) : (
                          <del key={spanIndex}>{span.text}</del>
                        );
                      })}
                    </td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

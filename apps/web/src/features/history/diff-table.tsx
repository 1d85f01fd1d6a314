import { VisuallyHidden } from '@mantine/core';
import type { DiffScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { DiffTableLine } from './diff-table-line.js';
import classes from './diff-table.module.css';

interface DiffTableProps {
  readonly hunks: DiffScreenQuery['revisionDiff']['hunks'];
  readonly lang: string;
}

/**
 * The changed lines, one below the other, with the lines around them; what is equal further away is left out and
 * counted.
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
              <VisuallyHidden>{t('diff.lines')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        {hunks.map((hunk, index) => (
          // Hunks are never reordered: the comparison of two revisions is always the same.
          <tbody key={index}>
            {hunk.kind === 'SKIPPED' ? (
              <tr className={classes.gap}>
                <td colSpan={4}>⋯ {t('diff.skipped', { count: hunk.lineCount })}</td>
              </tr>
            ) : (
              hunk.lines.map((line, lineIndex) => <DiffTableLine key={lineIndex} line={line} />)
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

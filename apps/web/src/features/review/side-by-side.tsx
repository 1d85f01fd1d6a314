import { VisuallyHidden } from '@mantine/core';
import type { DiffScreenQuery } from '@wellspring/web-graphql';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import diff from '../history/diff-table.module.css';
import { pairLines } from './pair-lines.js';
import classes from './side-by-side.module.css';

type Hunk = DiffScreenQuery['revisionDiff']['hunks'][number];
type Line = Hunk['lines'][number];

interface SideBySideProps {
  readonly hunks: readonly Hunk[];
  readonly lang: string;
}

/** A comparison with the older text on the left and the newer one on the right. */
export function SideBySide({ hunks, lang }: SideBySideProps) {
  const { t } = useTranslation();
  return (
    <div className={diff.scroll}>
      <table className={classes.sides} lang={lang}>
        <colgroup>
          <col className={classes.numbers} />
          <col />
          <col className={classes.numbers} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('diff.before')}
            </th>
            <th scope="col" colSpan={2}>
              {t('diff.after')}
            </th>
          </tr>
        </thead>
        {hunks.map((hunk, index) => (
          // Hunks are never reordered: the comparison of two revisions is always the same.
          <tbody key={index}>
            {hunk.kind === 'SKIPPED' ? (
              <tr className={diff.gap}>
                <td colSpan={4}>⋯ {t('diff.skipped', { count: hunk.lineCount })}</td>
              </tr>
            ) : (
              pairLines(hunk.lines).map(({ before, after }, at) => (
                <tr key={at}>
                  <Side line={before} number={before?.beforeLine ?? null} />
                  <Side line={after} number={after?.afterLine ?? null} />
                </tr>
              ))
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** One half of a line; what changed in it is told by words for screen readers as well as by colour. */
function Side({ line, number }: { readonly line: Line | null; readonly number: number | null }) {
  const { t } = useTranslation();
  const kind = line?.kind ?? 'NONE';
  return (
    <>
      <td className={`${diff.number} ${classes.number}`} data-kind={kind}>
        {number}
      </td>
      <td className={`${diff.text} ${classes.text}`} data-kind={kind}>
        {line && line.kind !== 'SAME' && (
          <VisuallyHidden>{t(line.kind === 'ADDED' ? 'diff.lineAdded' : 'diff.lineRemoved')} </VisuallyHidden>
        )}
        {line?.spans.map((span, index) => {
          if (!span.changed || line.kind === 'SAME') return <Fragment key={index}>{span.text}</Fragment>;
          return line.kind === 'ADDED' ? (
            <ins key={index}>{span.text}</ins>
          ) : (
            <del key={index}>{span.text}</del>
          );
        })}
      </td>
    </>
  );
}

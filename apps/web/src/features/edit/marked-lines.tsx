import { diffTexts } from '@wellspring/wiki-domain/texts';
import { Fragment, useMemo } from 'react';

interface MarkedLinesProps {
  readonly before: string;
  readonly text: string;
}

/** A text with the words marked that were not in the one before. */
export function MarkedLines({ before, text }: MarkedLinesProps) {
  const lines = useMemo(
    () =>
      diffTexts(before, text, { contextLines: Infinity }).hunks.flatMap((hunk) =>
        hunk.kind === 'skip' ? [] : hunk.rows.flatMap((row) => row.after ?? []),
      ),
    [before, text],
  );
  // Equal texts have no hunks.
  if (lines.length === 0) return <pre>{text}</pre>;
  return (
    <pre>
      {lines.map((line, index) => (
        <Fragment key={line.lineNumber}>
          {index > 0 && '\n'}
          {line.spans.map((span, at) => (span.changed ? <mark key={at}>{span.text}</mark> : span.text))}
        </Fragment>
      ))}
    </pre>
  );
}

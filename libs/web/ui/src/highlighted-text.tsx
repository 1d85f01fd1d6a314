import { Fragment } from 'react';
import { parseHighlight } from './parse-highlight.js';

/** A hit's title or passage with its matches in `<mark>`, built as React nodes: no markup of the passage is run. */
export function HighlightedText({ html }: { readonly html: string }) {
  return parseHighlight(html).map((run, index) =>
    run.marked ? <mark key={index}>{run.text}</mark> : <Fragment key={index}>{run.text}</Fragment>,
  );
}

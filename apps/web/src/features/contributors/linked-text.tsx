import { Fragment, type ReactNode } from 'react';

interface LinkedTextProps {
  /** A text with parts in tags: `of <pages>12 pages</pages>`; tags don't lie within each other. */
  readonly text: string;
  /** What becomes of a part, by the name of its tag. */
  readonly parts: Readonly<Record<string, (text: string) => ReactNode>>;
}

/**
 * A sentence whose numbers are links, wherever a language puts them. i18next's own component would bring a parser of HTML
 * along with the first page.
 */
export function LinkedText({ text, parts }: LinkedTextProps) {
  return text.split(/(<(\w+)>[^<]*<\/\2>)/).map((piece, at, pieces) => {
    // The pattern's groups: a text, a tagged part, and the part's name, in turn.
    if (at % 3 === 2) return null;
    const name = at % 3 === 1 ? (pieces[at + 1] ?? '') : '';
    const shown = piece.replace(/^<\w+>|<\/\w+>$/g, '');
    return <Fragment key={at}>{name === '' ? piece : (parts[name]?.(shown) ?? shown)}</Fragment>;
  });
}

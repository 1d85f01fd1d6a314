import { memo } from 'react';
import { useInternalLinks } from '../page/use-internal-links.js';
import classes from './comments.module.css';

/** A comment's words: HTML that the server made from Markdown and sanitised, like the page's own. */
export const CommentWords = memo(function CommentWords({ html }: { readonly html: string }) {
  const onClick = useInternalLinks();
  return (
    <div className={`prose ${classes.words}`} onClick={onClick} dangerouslySetInnerHTML={{ __html: html }} />
  );
});

import { memo, useEffect } from 'react';
import { useLocation } from 'react-router';
import { useInternalLinks } from './use-internal-links.js';

/**
 * A page's text. This is the one place where the application puts HTML from outside into the document: the server made
 * it from Markdown and let through a closed list of elements and attributes (sanitize-html), and the content security
 * policy runs no script from it. Links to this wiki go through the router instead of loading everything again.
 */
export const ArticleHtml = memo(function ArticleHtml({ html }: { readonly html: string }) {
  const onClick = useInternalLinks();
  const { hash } = useLocation();

  useEffect(() => {
    if (hash === '') return;
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash, html]);

  return <div className="prose" onClick={onClick} dangerouslySetInnerHTML={{ __html: html }} />;
});

import { memo, useEffect, type MouseEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { internalTarget } from './internal-target.js';

/**
 * A page's text. This is the one place where the application puts HTML from outside into the document: the server made
 * it from Markdown and let through a closed list of elements and attributes (sanitize-html), and the content security
 * policy runs no script from it. Links to this wiki go through the router instead of loading everything again.
 */
export const ArticleHtml = memo(function ArticleHtml({ html }: { readonly html: string }) {
  const navigate = useNavigate();
  const { hash } = useLocation();

  useEffect(() => {
    if (hash === '') return;
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash, html]);

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download'))
      return;
    const target = internalTarget(link.href, window.location.origin);
    if (target === null) return;
    event.preventDefault();
    void navigate(target);
  };
  return <div className="prose" onClick={onClick} dangerouslySetInnerHTML={{ __html: html }} />;
});

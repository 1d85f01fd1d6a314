import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useInternalLinks } from './use-internal-links.js';

interface ArticleHtmlProps {
  readonly html: string;
  /** Whether each heading gets a button that copies a link to it. Default no: previews have no address. */
  readonly headingLinks?: boolean;
}

/**
 * A page's text. This is the one place where the application puts HTML from outside into the document: the server made
 * it from Markdown and let through a closed list of elements and attributes (sanitize-html), and the content security
 * policy runs no script from it. Links to this wiki go through the router instead of loading everything again.
 */
export const ArticleHtml = memo(function ArticleHtml({ html, headingLinks = false }: ArticleHtmlProps) {
  const { t } = useTranslation();
  const article = useRef<HTMLDivElement>(null);
  const onClick = useInternalLinks();
  const { hash } = useLocation();

  useEffect(() => {
    if (hash === '') return;
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash, html]);

  useEffect(() => {
    const element = article.current;
    if (!headingLinks || !element) return;
    let remove: (() => void) | null = null;
    let gone = false;
    const texts = {
      copy: (heading: string) => t('page.copyLink', { heading }),
      copied: t('page.linkCopied'),
    };
    void import('./heading-links.js').then(({ addHeadingLinks }) => {
      if (!gone) remove = addHeadingLinks(element, texts);
    });
    return () => {
      gone = true;
      remove?.();
    };
  }, [headingLinks, html, t]);

  return <div ref={article} className="prose" onClick={onClick} dangerouslySetInnerHTML={{ __html: html }} />;
});

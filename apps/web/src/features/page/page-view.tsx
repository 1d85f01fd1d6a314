import { Text, Title } from '@mantine/core';
import type { PageScreenQuery } from '@wellspring/web-graphql';

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AfterPaint } from '../../app/after-paint.js';
import { lazyPart } from '../../app/lazy-part.js';
import { loadLaterTexts } from '../../i18n/i18n.js';
import { Moment } from '../../i18n/moment.js';
import { htmlLang } from '../../i18n/html-lang.js';
import { pagePath } from '../../routing/page-address.js';
import { AccessBadge } from '../access/access-badge.js';
import { LazyWhoWroteThis } from '../authorship/lazy-who-wrote-this.js';
import { CareBanner } from '../care/care-banner.js';
import { VerifiedBadge } from '../care/verified-badge.js';
import { LabelChips } from '../labels/label-chips.js';
import { ArticleHtml } from './article-html.js';
import { AuthorShares } from './author-shares.js';
import { Breadcrumb } from './breadcrumb.js';
import { Neighbours } from './neighbours.js';
import { PageActions } from './page-actions.js';
import classes from './page-view.module.css';
import { SavedNotice } from './saved-notice.js';
import { TableOfContents } from './table-of-contents.js';
import { usePrintMarks } from './use-print-marks.js';

const AttachmentsSection = lazyPart(
  async () => (await import('../files/attachments-section.js')).AttachmentsSection,
);
const BacklinksSection = lazyPart(
  async () => (await import('../links/backlinks-section.js')).BacklinksSection,
);
const PageReview = lazyPart(async () => {
  const [part] = await Promise.all([import('../review/page-review.js'), loadLaterTexts()]);
  return part.PageReview;
});
const PageTalk = lazyPart(async () => (await import('../comments/page-talk.js')).PageTalk);
/** The element that holds the page's text, for what is marked in it. */
const ARTICLE_ID = 'page-text';

export type ShownPage = NonNullable<PageScreenQuery['page']>;

/** A page that was found: where it is, what can be done with it, its text, and who wrote it. */
export function PageView({ page }: { readonly page: ShownPage }) {
  const { t } = useTranslation();
  usePrintMarks(ARTICLE_ID);
  return (
    <div className={classes.layout}>
      <div className={classes.column} data-print="page">
        <header
          className={classes.header}
          data-print-address={new URL(pagePath(page), window.location.origin).href}
        >
          <Breadcrumb space={page.space} ancestors={page.breadcrumb} />
          <div className={classes.titleLine}>
            <Title order={1} className={classes.title} lang={htmlLang(page.language)}>
              {page.title}
            </Title>
            <PageActions page={page} />
          </div>
          <Text size="sm" c="dimmed" className={classes.facts}>
            <span translate="no">{page.lastAuthor.displayName}</span>
            {' · '}
            <Moment iso={page.publishedAt} />
            {' · '}
            <Link to={pagePath(page, '/history')}>{t('page.revisions', { count: page.revisionCount })}</Link>
            {' · '}
            {t('common.views', { count: page.viewCount })}
            {' · '}
            <AccessBadge page={page} />
            {page.verification && (
              <>
                {' · '}
                <VerifiedBadge verification={page.verification} />
              </>
            )}
            {page.isTemplate && ` · ${t('links.templates.badge')}`}
          </Text>
          <LabelChips page={page} mayEdit={page.myLevel === 'EDIT' || page.myLevel === 'MANAGE'} />
        </header>
        <SavedNotice />
        <CareBanner page={page} />
        <AfterPaint>
          <PageReview key={page.id} page={page} />
        </AfterPaint>
        {page.contentModel === 'WIKITEXT' && (
          <Text size="sm" c="dimmed" mb="sm">
            {t('page.wikitext')}
          </Text>
        )}
        <TableOfContents headings={page.headings} placement="inline" />
        <LazyWhoWroteThis page={page} number={page.publishedNumber} articleId={ARTICLE_ID} html={page.html} />
        {page.html === '' ? (
          <Text c="dimmed">{t('page.empty')}</Text>
        ) : (
          <article lang={htmlLang(page.language)} id={ARTICLE_ID}>
            <ArticleHtml html={page.html} headingLinks />
          </article>
        )}
        {page.children.length > 0 && (
          <section className={classes.children} aria-labelledby="page-children">
            <Title order={2} size="h5" id="page-children">
              {t('page.children')}
            </Title>
            <ul>
              {page.children.map((child) => (
                <li key={child.id}>
                  <Link to={pagePath(child)}>{child.title}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <AuthorShares shares={page.authorShares} placement="inline" />
        <AfterPaint>
          <AttachmentsSection key={page.id} page={page} />
        </AfterPaint>
        <AfterPaint>
          <BacklinksSection key={page.id} pageId={page.id} spaceKey={page.space.key} />
        </AfterPaint>
        <AfterPaint>
          <PageTalk key={page.id} page={page} articleId={ARTICLE_ID} />
        </AfterPaint>
        <Neighbours previous={page.previous} next={page.next} />
      </div>
      <aside className={classes.aside}>
        <TableOfContents headings={page.headings} placement="aside" />
        <AuthorShares shares={page.authorShares} placement="aside" />
      </aside>
    </div>
  );
}

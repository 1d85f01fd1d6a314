import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { RevisionScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { htmlLang } from '../../i18n/html-lang.js';
import { useFormat } from '../../i18n/use-format.js';
import { type PageAddress, pagePath, parsePageAddress } from '../../routing/page-address.js';
import { LazyWhoWroteThis } from '../authorship/lazy-who-wrote-this.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { ArticleHtml } from '../page/article-html.js';
import { QueryView } from '../problem/query-view.js';
import { RevisionThanks } from '../recognition/revision-thanks.js';
import { HideText } from './hide-text.js';
import { RestoreButton } from './restore-button.js';
import { RevisionTags } from './revision-tags.js';

/** The element that holds the revision's text, for what is marked in it. */
const ARTICLE_ID = 'revision-text';

/** Where one goes from a revision: what it changed, and its neighbours. */
function neighbours(page: PageAddress & { readonly publishedNumber: number }, number: number) {
  const all = [
    { to: number > 1 && `/history/${number - 1}/${number}`, label: 'safety.history.itsChanges' },
    { to: number > 1 && `/history/${number - 1}`, label: 'safety.history.olderRevision' },
    {
      to: number < page.publishedNumber && `/history/${number + 1}`,
      label: 'safety.history.newerRevision',
    },
  ] as const;
  return all.flatMap(({ to, label }) => (to === false ? [] : [{ to: pagePath(page, to), label }]));
}

/** A page as it was at one revision, and the way back to it. */
export function RevisionScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { address = '', number: numberText = '' } = useParams();
  const urlId = parsePageAddress(address)?.urlId ?? null;
  const number = Number(numberText);
  const isValid = urlId !== null && Number.isInteger(number) && number > 0;
  const [result, retry] = useQuery({
    query: RevisionScreenDocument,
    variables: { urlId: urlId ?? '', number },
    pause: !isValid,
  });
  const viewer = useViewer();
  const title = result.data?.revision?.title;
  useScreenTitle(title === undefined ? '' : t('history.oldTitle', { number, title }));
  if (!isValid) return <NotFoundScreen />;
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ page, revision }) => {
        if (!page || !revision)
          return <NotFoundScreen title={t('page.notFoundTitle')} text={t('page.notFoundText')} />;
        const isPublished = revision.number === page.publishedNumber;
        const isAhead = revision.number > page.publishedNumber;
        const mayEdit = page.myLevel === 'EDIT' || page.myLevel === 'MANAGE';
        return (
          <ScreenFrame
            width="text"
            title={revision.title === '' ? t('history.hidden.title') : revision.title}
            titleLang={htmlLang(page.language)}
            eyebrow={`${t('history.revision')} ${revision.number}`}
            actions={
              <>
                {!isPublished && !isAhead && mayEdit && !revision.isHidden && (
                  <RestoreButton page={page} number={revision.number} />
                )}
                {!isPublished && (
                  <Button
                    component={Link}
                    variant="default"
                    to={pagePath(
                      page,
                      isAhead
                        ? `/history/${page.publishedNumber}/${revision.number}`
                        : `/history/${revision.number}/${page.publishedNumber}`,
                    )}
                  >
                    {t(isAhead ? 'history.againstPublished' : 'history.sinceThen')}
                  </Button>
                )}
                <Button component={Link} variant="default" to="?who=1">
                  {t('page.whoWroteThis')}
                </Button>
                <Button component={Link} variant="default" to={pagePath(page, '/history')}>
                  {t('history.toHistory')}
                </Button>
              </>
            }
          >
            <Alert color={isPublished ? 'spring' : 'yellow'} variant="light" mb="lg">
              {t(`history.${isPublished ? 'currentNotice' : isAhead ? 'aheadNotice' : 'oldNotice'}`, {
                when: format.dateTime(revision.savedAt),
                name: revision.author.displayName,
              })}
              <Text size="sm" mt={4} className="figures">
                {t('safety.history.position', {
                  number: revision.number,
                  count: Math.max(page.publishedNumber, page.headNumber),
                })}
                {revision.summary !== '' && ` · ${revision.summary}`} <RevisionTags revision={revision} />
              </Text>
              <Group gap="md" mt="xs">
                {neighbours(page, revision.number).map(({ to, label }) => (
                  <Anchor key={to} component={Link} to={to} size="sm" c="inherit" underline="always">
                    {t(label)}
                  </Anchor>
                ))}
              </Group>
            </Alert>
            {revision.isHidden && (
              <Alert color="yellow" variant="light" mb="lg">
                {t(holdsRole(viewer, 'ADMIN') ? 'history.hidden.toAdmins' : 'history.hidden.toOthers')}
              </Alert>
            )}
            {!isPublished && page.iReview && !revision.isHidden && (
              <HideText page={page} number={revision.number} isHidden={false} />
            )}
            {revision.isHidden && holdsRole(viewer, 'ADMIN') && (
              <HideText page={page} number={revision.number} isHidden />
            )}
            <RevisionThanks urlId={page.urlId} number={revision.number} thanks={revision.thanks} />
            <LazyWhoWroteThis
              key={revision.id}
              page={page}
              number={revision.number}
              articleId={ARTICLE_ID}
              html={revision.html}
            />
            <article lang={htmlLang(page.language)} id={ARTICLE_ID}>
              <ArticleHtml html={revision.html} />
            </article>
          </ScreenFrame>
        );
      }}
    </QueryView>
  );
}

import { Modal } from '@mantine/core';
import { PageDetailsDocument, type PageDetailsQuery } from '@wellspring/web-graphql';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { labelPath } from '../labels/label-path.js';
import { PersonName } from '../person/person-name.js';
import { QueryView } from '../problem/query-view.js';
import { PageReviewDetail } from '../review-settings/lazy-review-settings.js';
import classes from './care.module.css';
import { LanguageDetail } from './language-detail.js';
import { NamesDetail } from './names-detail.js';
import { OwnerDetail } from './owner-detail.js';
import { TemplateDetail } from './template-detail.js';
import { VerifiedDetail } from './verified-detail.js';

interface PageDetailsDialogProps {
  readonly page: { readonly urlId: string; readonly title: string; readonly space: { readonly key: string } };
  readonly onClose: () => void;
}

/** A page with what its details show. */
export type DetailedPage = NonNullable<PageDetailsQuery['page']>;

/** Everything about a page that is not its text, with what the reader may change of it. */
export function PageDetailsDialog({ page, onClose }: PageDetailsDialogProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: PageDetailsDocument,
    variables: { urlId: page.urlId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('links.details.title', { title: page.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ page: found }) => found && <Details page={found} spaceKey={page.space.key} />}
      </QueryView>
    </Modal>
  );
}

function Details({ page, spaceKey }: { readonly page: DetailedPage; readonly spaceKey: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { details } = page;
  return (
    <dl className={classes.facts}>
      <dt>{t('links.details.owner')}</dt>
      <dd>
        <OwnerDetail page={page} />
      </dd>
      <dt>{t('links.details.verified')}</dt>
      <dd>
        <VerifiedDetail page={page} />
      </dd>
      <dt>{t('links.details.review')}</dt>
      <dd>
        <Suspense fallback={t('common.loading')}>
          <PageReviewDetail urlId={page.urlId} />
        </Suspense>
      </dd>
      <dt>{t('links.details.names')}</dt>
      <dd>
        <NamesDetail page={page} spaceKey={spaceKey} />
      </dd>
      <dt>{t('links.details.labels')}</dt>
      <dd>
        {page.labels.length === 0
          ? t('links.details.labelsNone')
          : page.labels.map((label, index) => (
              <span key={label}>
                {index > 0 && ', '}
                <Link to={labelPath(label)}>
                  <bdi>{label}</bdi>
                </Link>
              </span>
            ))}
      </dd>
      <dt>{t('links.details.language')}</dt>
      <dd>
        <LanguageDetail page={page} />
      </dd>
      {(page.myLevel === 'MANAGE' || page.isTemplate) && (
        <>
          <dt>{t('links.details.template')}</dt>
          <dd>
            <TemplateDetail page={page} />
          </dd>
        </>
      )}
      <dt>{t('links.details.created')}</dt>
      <dd>
        <PersonName person={details.createdBy} /> · {format.date(page.createdAt)}
      </dd>
      {details.source !== null && (
        <>
          <dt>{t('links.details.source')}</dt>
          <dd>{details.source}</dd>
          <dt>{t('links.details.sourceTitle')}</dt>
          <dd translate="no">{details.sourceTitle}</dd>
          <dt>{t('links.details.sourcePath')}</dt>
          <dd translate="no">{details.sourcePath}</dd>
        </>
      )}
    </dl>
  );
}

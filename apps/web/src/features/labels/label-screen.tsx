import { Text } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { PagesWithLabelDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import listClasses from '../page-list/page-list.module.css';
import { PageListRow } from '../page-list/page-list-row.js';
import { QueryView } from '../problem/query-view.js';
import { labelPath, labelsPath } from './label-path.js';
import classes from './labels.module.css';
import { SpaceChoice } from './space-choice.js';

const ROWS_A_PAGE = 25;

/** The pages that have a label, of one space or of all. */
export function LabelScreen() {
  const { t } = useTranslation();
  const { label = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const spaceKey = search.get('space');
  useScreenTitle(`${label} · ${t('links.labels.title')}`);
  return (
    <ScreenFrame
      title={<bdi>{label}</bdi>}
      eyebrow={t('links.labels.screen')}
      lead={<Link to={labelsPath(spaceKey)}>{t('links.labels.all')}</Link>}
    >
      <div className={classes.filters}>
        <SpaceChoice value={spaceKey} onChange={(key) => setSearch(key === null ? {} : { space: key })} />
      </div>
      <PagesWithLabel key={labelPath(label, spaceKey)} label={label} spaceKey={spaceKey} />
    </ScreenFrame>
  );
}

function PagesWithLabel({ label, spaceKey }: { readonly label: string; readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: PagesWithLabelDocument,
    variables: { label, spaceKey, first: ROWS_A_PAGE, after: turning.after },
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ pagesWithLabel }) =>
        pagesWithLabel.totalCount === 0 ? (
          <EmptyState icon={<IconTag size={28} stroke={1.5} />} title={t('links.labels.noPages')} />
        ) : (
          <>
            <Text size="sm" c="dimmed" mb="xs">
              {t('links.labels.pages', { count: pagesWithLabel.totalCount })}
            </Text>
            <ul className={listClasses.list}>
              {pagesWithLabel.nodes.map((page) => (
                <PageListRow key={page.id} page={page} showSpace={spaceKey === null} />
              ))}
            </ul>
            <PageTurner turning={turning} pageInfo={pagesWithLabel.pageInfo} fetching={result.fetching} />
          </>
        )
      }
    </QueryView>
  );
}

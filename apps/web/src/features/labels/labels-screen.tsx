import { TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTag } from '@tabler/icons-react';
import { LabelListDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import { labelPath } from './label-path.js';
import classes from './labels.module.css';
import { SpaceChoice } from './space-choice.js';

const LABELS_A_PAGE = 100;

/** Every label on pages that the reader may open, those on most pages first. */
export function LabelsScreen() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const spaceKey = search.get('space');
  const [text, setText] = useState('');
  const [letters] = useDebouncedValue(text.trim(), 200);
  useScreenTitle(t('links.labels.title'));
  return (
    <ScreenFrame title={t('links.labels.title')} lead={t('links.labels.lead')}>
      <div className={classes.filters}>
        <SpaceChoice value={spaceKey} onChange={(key) => setSearch(key === null ? {} : { space: key })} />
        <TextInput
          type="search"
          w="100%"
          maw="18rem"
          label={t('links.labels.find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <LabelCloud key={`${spaceKey ?? ''} ${letters}`} spaceKey={spaceKey} text={letters} />
    </ScreenFrame>
  );
}

function LabelCloud({ spaceKey, text }: { readonly spaceKey: string | null; readonly text: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: LabelListDocument,
    variables: { spaceKey, text, first: LABELS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ labels }) =>
        labels.totalCount === 0 ? (
          <EmptyState icon={<IconTag size={28} stroke={1.5} />} title={t('links.labels.none')} />
        ) : (
          <>
            <ul className={classes.cloud}>
              {labels.nodes.map(({ label, pageCount }) => (
                <li key={label}>
                  <Link to={labelPath(label, spaceKey)} className={classes.chip}>
                    <bdi>{label}</bdi>
                    <span className={classes.count}>
                      <span aria-hidden>{format.number(pageCount)}</span>
                      <VisuallyHidden>{t('links.labels.pages', { count: pageCount })}</VisuallyHidden>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <PageTurner turning={turning} pageInfo={labels.pageInfo} fetching={result.fetching} />
          </>
        )
      }
    </QueryView>
  );
}

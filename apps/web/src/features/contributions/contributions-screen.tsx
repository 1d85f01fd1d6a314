import { Select } from '@mantine/core';
import { ContributionsScreenDocument, SpaceListDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { QueryView } from '../problem/query-view.js';
import { ContributionReportView } from './contribution-report-view.js';

/** How few write how much: of the whole wiki or of one space, which stands in the address. */
export function ContributionsScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const spaceKey = params.get('space');
  const [spaces] = useQuery({ query: SpaceListDocument });
  const [result, retry] = useQuery({
    query: ContributionsScreenDocument,
    variables: { spaceKey },
    requestPolicy: 'cache-and-network',
  });
  const space = spaces.data?.spaces.find((one) => one.key === spaceKey);
  const title = space ? t('contributions.titleSpace', { space: space.name }) : t('contributions.title');
  useScreenTitle(title);
  return (
    <ScreenFrame
      title={title}
      lead={t('contributions.lead')}
      actions={
        <Select
          label={t('contributions.scope')}
          data={[
            { value: '', label: t('contributions.wholeWiki') },
            ...(spaces.data?.spaces ?? []).map((one) => ({ value: one.key, label: one.name })),
          ]}
          value={spaceKey ?? ''}
          allowDeselect={false}
          onChange={(key) => setParams(key === null || key === '' ? {} : { space: key })}
        />
      }
    >
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ contributionReport }) => <ContributionReportView report={contributionReport} />}
      </QueryView>
    </ScreenFrame>
  );
}

import {
  ContributionIntervalsDocument,
  ContributionsOfMeasureDocument,
  ContributionsScreenDocument,
  ContributionSurroundingsDocument,
} from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { QueryView } from '../problem/query-view.js';
import { ContributionFigures } from './contribution-figures.js';
import { contributionsPath, measureOf, scopeOf } from './contributions-address.js';
import { ScopeChooser } from './scope-chooser.js';

/** How few make how much: of the whole wiki, a space, a label or a department, ever or in a period. */
export function ContributionsScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const scope = scopeOf(params);
  const measure = measureOf(params);
  const variables = { ...scope };
  const requestPolicy = 'cache-and-network' as const;
  const [core, retry] = useQuery({ query: ContributionsScreenDocument, variables, requestPolicy });
  const hasFigures = core.data !== undefined && core.data.contributionReport.reason === null;
  const pause = !hasFigures;
  // The rest is asked for once the figures stand: it is further down, and the database is busy with one at a time.
  const [ofMeasure] = useQuery({
    query: ContributionsOfMeasureDocument,
    variables: { ...variables, measure },
    requestPolicy,
    pause,
  });
  const [intervals] = useQuery({
    query: ContributionIntervalsDocument,
    variables: { ...variables, measure },
    requestPolicy,
    pause,
  });
  const [around] = useQuery({ query: ContributionSurroundingsDocument, variables, requestPolicy, pause });
  useScreenTitle(t('contributions.title'));
  return (
    <ScreenFrame title={t('contributions.title')} lead={t('contributions.lead')}>
      <ScopeChooser
        scope={scope}
        onChange={(next) =>
          setParams(new URL(contributionsPath(next, measure), location.origin).searchParams)
        }
      />
      <QueryView result={core} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ contributionReport }) => (
          <ContributionFigures
            report={contributionReport}
            scope={scope}
            measure={measure}
            onMeasure={(next) =>
              setParams(new URL(contributionsPath(scope, next), location.origin).searchParams, {
                replace: true,
              })
            }
            ofMeasure={ofMeasure}
            intervals={intervals.data?.contributionReport.figures ?? []}
            around={around}
          />
        )}
      </QueryView>
    </ScreenFrame>
  );
}

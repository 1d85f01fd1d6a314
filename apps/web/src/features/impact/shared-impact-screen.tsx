import { ImpactOfDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { ImpactFigures } from './impact-figures.js';

/** What a colleague's words came to, where the colleague shows it. */
export function SharedImpactScreen() {
  const { t } = useTranslation();
  const { personId = '' } = useParams();
  const [result, retry] = useQuery({
    query: ImpactOfDocument,
    variables: { personId },
    requestPolicy: 'network-only',
  });
  const name = result.data?.impactOf?.person.displayName;
  const title = name === undefined ? t('impact.notSharedTitle') : t('impact.of', { name });
  useScreenTitle(title);
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ impactOf }) =>
        impactOf ? (
          <ScreenFrame title={title} lead={t('impact.sharedLead')}>
            <ImpactFigures impact={impactOf} isMine={false} />
          </ScreenFrame>
        ) : (
          <NotFoundScreen title={t('impact.notSharedTitle')} text={t('impact.notSharedText')} />
        )
      }
    </QueryView>
  );
}

import { Anchor, Switch, Text } from '@mantine/core';
import { MyImpactDocument, ShareMyImpactDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import { ImpactFigures } from './impact-figures.js';
import classes from './impact.module.css';
import { ThanksReceived } from './thanks-received.js';

// The answer is a yes or no, so the cache has to be told what it changed.
const CONTEXT = { additionalTypenames: ['Impact'] };

/** What one's own words came to, and the switch that shows it to colleagues. */
export function MyImpactScreen() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({ query: MyImpactDocument, requestPolicy: 'cache-and-network' });
  const [{ fetching, error }, share] = useMutation(ShareMyImpactDocument);
  useScreenTitle(t('impact.mine'));
  return (
    <ScreenFrame title={t('impact.mine')} lead={t('impact.lead')}>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ myImpact }) => (
          <>
            <ImpactFigures impact={myImpact} isMine />
            {myImpact.thanks > 0 && <ThanksReceived />}
            <section className={classes.share}>
              <Switch
                label={t('impact.share')}
                checked={myImpact.isShared}
                disabled={fetching}
                onChange={(event) => void share({ shared: event.currentTarget.checked }, CONTEXT)}
              />
              <Text size="sm" c="dimmed" mt={4}>
                {t('impact.shareText')}
              </Text>
              {myImpact.isShared && (
                <Anchor component={Link} to={`/people/${myImpact.person.id}/impact`} size="sm">
                  {t('impact.sharedPage')}
                </Anchor>
              )}
              {error && <QueryProblem error={error} />}
            </section>
          </>
        )}
      </QueryView>
    </ScreenFrame>
  );
}

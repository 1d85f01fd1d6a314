import { NativeSelect, Text } from '@mantine/core';
import { KnowledgeAtRiskScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { PersonSelect } from '../care/person-select.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import { PurposeForm } from '../purpose/purpose-form.js';
import { lossPath, riskFilePath } from './contributors-path.js';
import classes from './contributors.module.css';
import { ContributorsTabs } from './contributors-tabs.js';
import { FileLinks } from './file-links.js';
import { RiskBySpace, RiskSummary } from './risk-by-space.js';
import { RiskPages } from './risk-pages.js';

const ROWS_A_PAGE = 20;

/** What hangs on one or two people: of the whole wiki for analysts, of a space for its managers too. */
export function KnowledgeAtRisk({ spaceKey }: { readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const isAnalyst = holdsRole(useViewer(), 'ANALYST');
  const navigate = useNavigate();
  const turning = useTurning();
  const [absenceFactor, setFactor] = useState(2);
  const [result, retry] = useQuery({
    query: KnowledgeAtRiskScreenDocument,
    variables: { spaceKey, absenceFactor, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'network-only',
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  useScreenTitle(t('contributors.risk.title'));
  return (
    <ScreenFrame title={t('contributors.risk.title')} lead={t('contributors.risk.lead')}>
      {isAnalyst && <ContributorsTabs />}
      <QueryView result={result} onRetry={reload}>
        {({ knowledgeAtRisk }) => (
          <>
            <RiskSummary risk={knowledgeAtRisk} spaceKey={spaceKey} />
            {isAnalyst && knowledgeAtRisk.peopleHidden === null && (
              <div className={classes.chooser}>
                <PersonSelect
                  label={t('contributors.risk.choosePerson')}
                  onPick={(person) => void navigate(lossPath(person.id))}
                />
              </div>
            )}
            <RiskBySpace risk={knowledgeAtRisk} spaceKey={spaceKey} />
            <section className={classes.section} aria-labelledby="risk-pages">
              <h2 id="risk-pages" className={classes.title}>
                {t('contributors.risk.pages')}
              </h2>
              <div className={classes.chooser}>
                <NativeSelect
                  label={t('contributors.risk.hangOn')}
                  value={String(absenceFactor)}
                  data={[
                    { value: '2', label: t('contributors.risk.oneOrTwo') },
                    { value: '1', label: t('contributors.risk.one') },
                  ]}
                  onChange={(event) => setFactor(Number(event.currentTarget.value))}
                />
                <FileLinks pathOf={(format) => riskFilePath(spaceKey, absenceFactor, format)} />
              </div>
              {knowledgeAtRisk.peopleHidden === 'PURPOSE_NEEDED' && <PurposeForm onStated={reload} />}
              <RiskPages risk={knowledgeAtRisk} linked={isAnalyst} />
              <PageTurner
                turning={turning}
                pageInfo={knowledgeAtRisk.pages.pageInfo}
                fetching={result.fetching}
              />
            </section>
            <section className={classes.honest} aria-labelledby="honest">
              <h2 id="honest" className={classes.title}>
                {t('contributors.honest.title')}
              </h2>
              <Text size="sm">{t('contributors.risk.honest')}</Text>
            </section>
          </>
        )}
      </QueryView>
    </ScreenFrame>
  );
}

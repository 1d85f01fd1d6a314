import { Alert, Text } from '@mantine/core';
import { IconChartDots3, IconEyeOff, IconMailOff } from '@tabler/icons-react';
import { MyReportsScreenDocument, ReportsPolicyDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { ReasonForm } from '../leaders/reason-form.js';
import { ReportsByName } from '../leaders/reports-by-name.js';
import { QueryView } from '../problem/query-view.js';

/** A line manager's own people in the newest analysis, where the policy allows it; asked for a purpose at every visit. */
export function MyReportsScreen() {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<string | null>(null);
  const [result, retry] = useQuery({ query: ReportsPolicyDocument, requestPolicy: 'network-only' });
  useScreenTitle(t('myNetwork.reports.title'));
  return (
    <ScreenFrame
      title={t('myNetwork.reports.title')}
      lead={t('myNetwork.reports.lead')}
      eyebrow={<Link to="/me">{t('me.title')}</Link>}
    >
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ influencePolicy }) => {
          // Among a handful of reports a pseudonym would be none: then managers see nobody.
          if (!influencePolicy.managersSeeReports || influencePolicy.pseudonymous)
            return (
              <EmptyState
                icon={<IconEyeOff size={26} stroke={1.5} />}
                title={t('myNetwork.reports.notAllowed')}
              />
            );
          if (purpose !== null) return <Shown purpose={purpose} />;
          return (
            <ReasonForm
              text={t('myNetwork.reports.ask')}
              label={t('contributions.purpose.label')}
              action={t('myNetwork.reports.show')}
              isBusy={false}
              onGiven={setPurpose}
            />
          );
        }}
      </QueryView>
    </ScreenFrame>
  );
}

/** The look itself, which the server records with its purpose. */
function Shown({ purpose }: { readonly purpose: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [result, retry] = useQuery({
    query: MyReportsScreenDocument,
    variables: { purpose },
    requestPolicy: 'network-only',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ myReports: { reason, snapshot, reports } }) => {
        if (snapshot === null || reason !== null)
          return (
            <EmptyState
              icon={
                reason === 'NO_RECORDING' ? (
                  <IconMailOff size={26} stroke={1.5} />
                ) : (
                  <IconChartDots3 size={26} stroke={1.5} />
                )
              }
              title={t(
                reason === 'NO_RECORDING' ? 'leaders.noRecordingTitle' : 'myNetwork.reason.NO_SNAPSHOT',
              )}
            />
          );
        return (
          <>
            <Text size="sm" mb="md">
              {t('myNetwork.reports.seenFor', { purpose, date: format.dateTime(snapshot.publishedAt) })}
            </Text>
            <Alert color="spring" variant="light" mb="lg">
              {t('leaders.orderNote')}
            </Alert>
            {reports.length === 0 ? (
              <EmptyState
                icon={<IconChartDots3 size={26} stroke={1.5} />}
                title={t('myNetwork.reports.none')}
              />
            ) : (
              <ReportsByName reports={reports} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

import { Tabs } from '@mantine/core';
import { SpaceListDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { SpaceChoice } from '../labels/space-choice.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import { BrokenReport } from './broken-report.js';
import { OrphanReport } from './orphan-report.js';
import { isReport, REPORTS, reportsPath, type ReportName } from './reports-path.js';
import classes from './reports.module.css';
import { VerifyReport } from './verify-report.js';
import { WantedReport } from './wanted-report.js';

const BODIES: Record<ReportName, (props: { readonly spaceKey: string | null }) => React.ReactNode> = {
  verify: VerifyReport,
  broken: BrokenReport,
  wanted: WantedReport,
  orphans: OrphanReport,
};

/** What wants doing in a space, or in all of them: pages to be read again, broken links, wanted pages, orphans. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { spaceKey = null } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const wanted = search.get('report');
  const report = isReport(wanted) ? wanted : 'verify';
  const [spaces] = useQuery({ query: SpaceListDocument });
  const name = spaces.data?.spaces.find((space) => space.key === spaceKey)?.name ?? spaceKey;
  const title = name === null ? t('links.reports.ofWiki') : t('links.reports.ofSpace', { space: name });
  useScreenTitle(title);
  useAnnouncePlace(spaceKey, null, []);
  const go = (key: string | null, to: ReportName) => void navigate(reportsPath(key, to));
  return (
    <ScreenFrame title={title} lead={t('links.reports.lead')}>
      <div className={classes.choice}>
        <SpaceChoice value={spaceKey} onChange={(key) => go(key, report)} />
      </div>
      <Tabs
        value={report}
        keepMounted={false}
        onChange={(value) => go(spaceKey, isReport(value) ? value : 'verify')}
      >
        <Tabs.List className={classes.tabs}>
          {REPORTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`links.reports.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {REPORTS.map((one) => {
          const Body = BODIES[one];
          return (
            <Tabs.Panel key={one} value={one} pt="md">
              <Body key={spaceKey ?? ''} spaceKey={spaceKey} />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </ScreenFrame>
  );
}

import { ReportsPolicyDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';

/** The way to one's own people; not there where the policy shows them to nobody. */
export function MyReportsLink() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: ReportsPolicyDocument });
  if (!data?.influencePolicy.managersSeeReports || data.influencePolicy.pseudonymous) return null;
  return (
    <>
      <br />
      <Link to="/me/reports">{t('myNetwork.reports.link')}</Link>
    </>
  );
}

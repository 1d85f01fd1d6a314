import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';

interface LastingLineProps {
  /** 0..1; null where nothing is known yet. */
  readonly ratio: number | null;
  readonly scope: ShownScope;
  readonly personId: string;
}

/** How much of somebody's words lasted; opens the revisions of which it is known. */
export function LastingLine({ ratio, scope, personId }: LastingLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (ratio === null) return <>{t('contributors.reason.notKnown')}</>;
  return (
    <>
      <RowsLink scope={scope} rows={{ kind: 'REVISIONS', measure: 'LASTING_WORDS', personId }}>
        {t('contributors.reason.lastingShare', { share: format.share(ratio) })}
      </RowsLink>{' '}
      {t('contributors.reason.lasting')}
    </>
  );
}

interface RevertedLineProps {
  readonly count: number;
  readonly scope: ShownScope;
  readonly personId: string;
}

/** How many of somebody's saves others took back; opens them. */
export function RevertedLine({ count, scope, personId }: RevertedLineProps) {
  const { t } = useTranslation();
  return (
    <RowsLink scope={scope} rows={{ kind: 'REVISIONS', measure: 'EDITS', onlyReverted: true, personId }}>
      {t('contributors.reason.reverted', { count })}
    </RowsLink>
  );
}

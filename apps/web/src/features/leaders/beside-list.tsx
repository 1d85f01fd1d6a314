import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';

/** What stands beside a place in the ranking: plainer figures, and by how many places they would give another one. */
export interface BesideFigures {
  readonly contacts: number | null;
  readonly sent: number | null;
  /** Place in the organisation chart: formal rank, never truth. */
  readonly formalRank: { readonly reports: number; readonly depth: number } | null;
  /** In pseudonymous mode a place in the chart would be as good as a name. */
  readonly isFormalRankWithheld: boolean;
  /** Places that the ranking is higher (above 0) or lower than the plainer order; null where there is none. */
  readonly differsFrom: {
    readonly contacts: number;
    readonly sent: number;
    readonly formal: number | null;
  } | null;
}

/** Contacts, volume and formal rank of a person, each with where the ranking differs. */
export function BesideList(figures: BesideFigures) {
  const { contacts, sent, formalRank, isFormalRankWithheld, differsFrom } = figures;
  const { t } = useTranslation();
  const format = useFormat();
  const difference = (places: number | null | undefined) => {
    if (places === null || places === undefined) return null;
    if (places === 0) return t('leaders.beside.same');
    const count = Math.abs(places);
    return places > 0 ? t('leaders.beside.higher', { count }) : t('leaders.beside.lower', { count });
  };
  const numberOr = (value: number | null) => (value === null ? '–' : format.number(value));
  const rows = [
    [t('leaders.beside.contacts'), numberOr(contacts), difference(differsFrom?.contacts)],
    [t('leaders.beside.sent'), numberOr(sent), difference(differsFrom?.sent)],
    [
      t('leaders.beside.formal'),
      formalRank === null
        ? t(isFormalRankWithheld ? 'leaders.beside.withheld' : 'leaders.beside.noFormal')
        : `${t('leaders.beside.reports', { count: formalRank.reports })}${t('common.comma')}${t('leaders.beside.depth', { level: formalRank.depth + 1 })}`,
      formalRank === null ? null : difference(differsFrom?.formal),
    ],
  ] as const;
  return (
    <dl className={classes.beside} aria-label={t('leaders.beside.title')}>
      {rows.map(([name, value, differs]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figures">
            {value}
            {differs && <span>{differs}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

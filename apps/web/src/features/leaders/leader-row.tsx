import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { PersonName } from '../person/person-name.js';
import { writesLittle, type Leader } from './filter-leaders.js';
import classes from './leaders.module.css';
import { MeasureList } from './measure-list.js';
import { useReasonText } from './use-reason-text.js';

/** The plainest reasons come first; the others are a click away. */
const REASONS_AT_ONCE = 3;

/** One person: how sure the tier is, why they are in it, and what they write in the wiki. */
export function LeaderRow({ leader }: { readonly leader: Leader }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonText = useReasonText();
  const { person, inclusionProbability: sureness } = leader;
  return (
    <li className={classes.leader}>
      <div className={classes.who}>
        {person ? (
          <PersonName person={person} withPlace />
        ) : (
          <Text c="dimmed" title={t('leaders.redactedHint')}>
            {t('leaders.redacted')}
          </Text>
        )}
        {sureness !== null && (
          <div className={classes.sureness} title={t('leaders.inclusion', { share: format.share(sureness) })}>
            <span className={classes.track} aria-hidden>
              <span style={{ width: `${sureness * 100}%` }} />
            </span>
            <span className="figures">{format.share(sureness)}</span>
          </div>
        )}
      </div>
      <div>
        <ul className={classes.reasons}>
          {leader.reasons.slice(0, REASONS_AT_ONCE).map((reason) => (
            <li key={reason.code}>{reasonText(reason)}</li>
          ))}
        </ul>
        <details className={classes.more}>
          <summary>{t('leaders.showMore', { name: person?.displayName ?? t('leaders.redacted') })}</summary>
          <ul className={classes.reasons}>
            {leader.reasons.slice(REASONS_AT_ONCE).map((reason) => (
              <li key={reason.code}>{reasonText(reason)}</li>
            ))}
          </ul>
          <MeasureList measures={leader.measures} />
        </details>
      </div>
      <div className={classes.wiki}>
        {person && (
          <>
            <span className="figures">
              {t('leaders.wikiWords', {
                count: leader.survivingWords,
                amount: format.number(leader.survivingWords),
              })}
            </span>
            {writesLittle(leader) && (
              <Badge variant="light" color="yellow" tt="none" fw={500}>
                {t('leaders.silent')}
              </Badge>
            )}
          </>
        )}
      </div>
    </li>
  );
}

import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { BesideList } from './beside-list.js';
import { writesLittle, type Leader } from './group-by-tier.js';
import { leaderLabel } from './leader-label.js';
import { LeaderName } from './leader-name.js';
import { neighbourhoodPath } from './leaders-path.js';
import classes from './leaders.module.css';
import { MeasureList } from './measure-list.js';
import { Reidentify } from './reidentify.js';
import { useBandText } from './use-band-text.js';
import { useReasonText } from './use-reason-text.js';

/** The plainest reasons come first; the others are a click away. */
const REASONS_AT_ONCE = 3;

interface LeaderRowProps {
  readonly leader: Leader;
  /** Null: no way into the map, which is for analysts. */
  readonly snapshotId: string | null;
}

/** One person: how sure the tier is, why they are in it, and what they write in the wiki. */
export function LeaderRow({ leader, snapshotId }: LeaderRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonText = useReasonText();
  const bandText = useBandText();
  const { inclusionProbability: sureness } = leader;
  const label = leaderLabel(leader);
  const measure = (name: string) => leader.measures.find((one) => one.name === name)?.value ?? null;
  return (
    <li className={classes.leader}>
      <div className={classes.who}>
        <LeaderName leader={leader} withPlace />
        {sureness !== null && (
          <div className={classes.sureness} title={t('leaders.inclusion', { share: format.share(sureness) })}>
            <span className={classes.track} aria-hidden>
              <span style={{ width: `${sureness * 100}%` }} />
            </span>
            <span className="figures">{t('leaders.ofSamples', { share: format.share(sureness) })}</span>
            {leader.rankInterval && <span className="figures">{bandText(leader.rankInterval)}</span>}
          </div>
        )}
        {leader.roles.length > 0 && (
          <div className={classes.badges}>
            {leader.roles.map((role) => (
              <Badge key={role} variant="default" tt="none" fw={500} title={t(`leaders.roleHint.${role}`)}>
                {t(`leaders.role.${role}`)}
              </Badge>
            ))}
          </div>
        )}
      </div>
      <div>
        <ul className={classes.reasons}>
          {leader.reasons.slice(0, REASONS_AT_ONCE).map((reason) => (
            <li key={reason.code}>{reasonText(reason)}</li>
          ))}
        </ul>
        {label !== null && (
          <BesideList
            contacts={measure('contacts')}
            sent={measure('sent')}
            formalRank={leader.formalRank}
            isFormalRankWithheld={leader.pseudonym !== null}
            differsFrom={leader.differsFrom}
          />
        )}
        {label !== null && (
          <details className={classes.more}>
            <summary>{t('leaders.showMore', { name: label })}</summary>
            <ul className={classes.reasons}>
              {leader.reasons.slice(REASONS_AT_ONCE).map((reason) => (
                <li key={reason.code}>{reasonText(reason)}</li>
              ))}
            </ul>
            <MeasureList measures={leader.measures} />
          </details>
        )}
        {leader.pseudonym !== null && snapshotId !== null && (
          <div className={classes.more}>
            <Reidentify pseudonym={leader.pseudonym} />
          </div>
        )}
      </div>
      <div className={classes.wiki}>
        {leader.survivingWords !== null && (
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
        {label !== null && snapshotId !== null && (
          <Link to={neighbourhoodPath(leader.position, snapshotId)}>{t('leaders.neighbourhood')}</Link>
        )}
      </div>
    </li>
  );
}

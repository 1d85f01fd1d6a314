import { Badge } from '@mantine/core';
import type { ReviewRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonName } from '../person/person-name.js';
import { ItemTimes } from './item-times.js';
import classes from './review.module.css';
import { RiskBadge } from './risk-badge.js';
import { useReasons } from './use-reasons.js';

/** More of them are for the item itself. */
const REASONS_SHOWN = 5;

interface QueueRowProps {
  readonly item: ReviewRowFragment;
  readonly href: string;
}

/** One item of the queue: where it comes from, what it is about, why it is here, and how long it has waited. */
export function QueueRow({ item, href }: QueueRowProps) {
  const { t } = useTranslation();
  const reasons = useReasons()(item)
    .filter(({ lowers }) => !lowers)
    .slice(0, REASONS_SHOWN);
  return (
    <li className={classes.row} data-item={item.id} data-source={item.source}>
      <div className={classes.signs}>
        <Badge variant="default" tt="none" fw={600}>
          {t(`review.source.${item.source}`)}
        </Badge>
        <RiskBadge ratio={item.riskRatio} />
      </div>
      <div>
        <Link to={href} className={classes.rowTitle} data-open>
          {item.page?.title ?? t('review.noPage')}
        </Link>
        <div className={classes.reasons}>
          {item.author && (
            <>
              <PersonName person={item.author} />
              {' · '}
            </>
          )}
          {item.space?.name}
          {item.pageClass !== 'OTHER' && ` · ${t(`review.class.${item.pageClass}`)}`}
        </div>
        {reasons.length > 0 && (
          <p className={classes.reasons}>{reasons.map(({ words }) => words).join(' · ')}</p>
        )}
      </div>
      <ItemTimes item={item} />
    </li>
  );
}

import type { ReviewRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './review.module.css';
import { useDuration } from './use-duration.js';

/** How long an item has waited, until when it should be decided, and who has it. */
export function ItemTimes({ item }: { readonly item: ReviewRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const duration = useDuration();
  const now = new Date();
  const isLate = item.isOverdue;
  return (
    <div className={classes.times}>
      <div>
        <time dateTime={item.openedAt} title={format.dateTime(item.openedAt)}>
          {t('review.waits', { duration: duration(now.getTime() - Date.parse(item.openedAt)) })}
        </time>
      </div>
      <div className={isLate ? classes.late : undefined}>
        <time dateTime={item.dueAt} title={format.dateTime(item.dueAt)}>
          {t(isLate ? 'review.overdue' : 'review.dueIn', {
            when: isLate ? format.relative(item.dueAt, now) : format.dateTime(item.dueAt),
          })}
        </time>
      </div>
      {item.claimedBy && (
        <div>
          {item.isClaimedByMe
            ? t('review.claimedByYou')
            : t('review.claimedBy', { name: item.claimedBy.displayName })}
        </div>
      )}
      {item.state === 'ESCALATED' && <div>{t('review.escalated')}</div>}
    </div>
  );
}

import type { MyMailRecordScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './my-data.module.css';

const KEPT = ['mail', 'weeklyTies', 'snapshots', 'unknownAddresses'] as const;

/** How long each thing that comes of mail metadata is kept. */
export function KeptDays({ retentionDays }: Pick<MyMailRecordScreenQuery['myMailRecord'], 'retentionDays'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {KEPT.map((name) => {
        const count = retentionDays.find((one) => one.name === name)?.value ?? null;
        return count === null ? null : (
          <li key={name}>{t(`myData.kept.${name}`, { count, amount: format.number(count) })}</li>
        );
      })}
    </ul>
  );
}

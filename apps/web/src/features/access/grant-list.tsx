import { Badge } from '@mantine/core';
import type { AccessGrantLineFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { GrantSubject } from './grant-subject.js';
import { grantKey } from './grant-key.js';
import classes from './access.module.css';

/** The lines of the rules for reading: who, and what they may do; the reader's own ways in are marked. */
export function GrantList({ grants }: { readonly grants: readonly AccessGrantLineFragment[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.lines}>
      {grants.map((grant) => (
        <li key={grantKey(grant)} className={classes.line}>
          <GrantSubject grant={grant} />
          <span className={classes.lineEnd}>
            {grant.isMine && (
              <Badge variant="light" tt="none" fw={500} size="sm">
                {t('access.you')}
              </Badge>
            )}
            <span>{t(`access.level.${grant.level}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconWorld } from '@tabler/icons-react';
import type { PageScreenQuery } from '@wellspring/web-graphql';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import classes from './access.module.css';

const AccessDialog = lazyPart(async () => (await import('./access-dialog.js')).AccessDialog);

type BadgePage = Pick<NonNullable<PageScreenQuery['page']>, 'urlId' | 'access'>;

/** Who can see the page, in two words; opens the whole answer. */
export function AccessBadge({ page }: { readonly page: BadgePage }) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  const { everyoneLevel } = page.access;
  return (
    <>
      <button type="button" className={classes.badge} aria-haspopup="dialog" onClick={dialog.open}>
        {everyoneLevel === null ? (
          <IconLock size={14} stroke={1.8} aria-hidden />
        ) : (
          <IconWorld size={14} stroke={1.8} aria-hidden />
        )}
        {t(everyoneLevel === null ? 'access.badge.restricted' : 'access.badge.everyone')}
      </button>
      {opened && (
        <Suspense fallback={null}>
          <AccessDialog urlId={page.urlId} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
}

import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PageScreenQuery } from '@wellspring/web-graphql';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import { useViewer } from '../../app/viewer-context.js';
import { useFormat } from '../../i18n/use-format.js';
import { noonOf } from './care-days.js';
import classes from './care.module.css';
import { mayVerify } from './may-verify.js';

const VerifyDialog = lazyPart(async () => (await import('./verify-dialog.js')).VerifyDialog);

/**
 * Says to everybody that a page's verification has expired, and to those who may verify it that this comes soon, with
 * the button that does it.
 */
export function CareBanner({ page }: { readonly page: NonNullable<PageScreenQuery['page']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const viewer = useViewer();
  const [verifying, dialog] = useDisclosure(false);
  const { verification } = page;
  const may = mayVerify(page, viewer);
  const expired = verification?.state === 'EXPIRED';
  if (!verification || (!expired && !(may && verification.state === 'DUE_SOON'))) return null;
  const date = format.date(noonOf(verification.until));
  return (
    <Alert
      color={expired ? 'orange' : 'yellow'}
      variant="light"
      mb="md"
      title={t(expired ? 'links.care.expiredTitle' : 'links.care.dueTitle', { date })}
    >
      <div className={classes.banner}>
        <span>
          {t(expired ? 'links.care.expiredText' : 'links.care.dueText')}
          {expired && page.owner && ` ${t('links.care.expiredAsk', { name: page.owner.displayName })}`}
        </span>
        {may && (
          <Button size="xs" color="dark" variant="default" onClick={dialog.open}>
            {t('links.care.verifyAgain')}
          </Button>
        )}
      </div>
      {verifying && (
        <Suspense fallback={null}>
          <VerifyDialog pageId={page.id} isVerified onClose={dialog.close} />
        </Suspense>
      )}
    </Alert>
  );
}

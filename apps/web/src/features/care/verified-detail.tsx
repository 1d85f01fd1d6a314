import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { DetailedPage } from './page-details-dialog.js';
import { VerifiedBadge } from './verified-badge.js';
import { VerifyDialog } from './verify-dialog.js';

/** Until when somebody vouches for a page, who did, and the way to do it again. */
export function VerifiedDetail({ page }: { readonly page: DetailedPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, dialog] = useDisclosure(false);
  const { verification } = page;
  return (
    <Group justify="space-between" gap="xs">
      <span>
        {verification ? <VerifiedBadge verification={verification} /> : t('links.details.verifiedNone')}
        {verification?.verifiedBy && (
          <Text size="xs" c="dimmed" component="div">
            {t('links.care.by', {
              name: verification.verifiedBy.displayName,
              date: format.date(verification.verifiedAt),
            })}
          </Text>
        )}
      </span>
      {page.details.mayVerify && (
        <Button variant="default" size="compact-sm" onClick={dialog.open}>
          {t(verification ? 'links.care.verifyAgain' : 'links.care.verify')}
        </Button>
      )}
      {opened && <VerifyDialog pageId={page.id} isVerified={verification !== null} onClose={dialog.close} />}
    </Group>
  );
}

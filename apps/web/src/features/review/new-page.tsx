import { Alert, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { PageToDeleteDocument, type ReviewFocusFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DeletePageDialog } from '../page/delete-page-dialog.js';

/** Whether a published change is what its page began with: nothing lies before it to go back to. */
export const isNewPage = ({ source, baseNumber, fromNumber }: ReviewFocusFragment): boolean =>
  (source === 'PATROL' || source === 'RULE') && fromNumber !== null && baseNumber === null;

interface NewPageProps {
  readonly page: { readonly urlId: string };
  readonly onDeleted: () => Promise<void>;
}

/** Why a new page is not taken back like a change, and what is done instead, by those who may. */
export function NewPage({ page: { urlId }, onDeleted }: NewPageProps) {
  const { t } = useTranslation();
  const [deleting, dialog] = useDisclosure(false);
  const [{ data }] = useQuery({ query: PageToDeleteDocument, variables: { urlId } });
  const page = data?.page;
  return (
    <Alert color="blue" variant="light" mb="md" data-new-page>
      <Text size="sm">{t('review.beginning.text')}</Text>
      {page && page.myLevel !== 'MANAGE' && <Text size="sm">{t('review.beginning.mayNot')}</Text>}
      {page?.myLevel === 'MANAGE' && (
        <>
          <Button size="xs" variant="default" mt="xs" c="var(--mantine-color-error)" onClick={dialog.open}>
            {t('review.beginning.delete')}
          </Button>
          <DeletePageDialog page={page} opened={deleting} onClose={dialog.close} onDeleted={onDeleted} />
        </>
      )}
    </Alert>
  );
}

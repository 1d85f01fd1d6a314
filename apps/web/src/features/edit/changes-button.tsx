import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsDiff } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CrashBoundary } from '../../app/crash-boundary.js';
import { lazyPart } from '../../app/lazy-part.js';
import type { EditedPage } from './edit-screen.js';

const ChangesDialog = lazyPart(async () => (await import('./changes-dialog.js')).ChangesDialog);

/** What is compared with what. */
export interface ChangesSubject {
  readonly page: EditedPage;
  /** The revision that the text began on, and the one that readers see now. */
  readonly baseNumber: number;
  readonly headNumber: number;
  readonly title: string;
  readonly text: string;
}

/** Shows what a save would change, before it is made. */
export function ChangesButton(subject: ChangesSubject) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconArrowsDiff size={16} />} onClick={dialog.open}>
        {t('safety.changes.show')}
      </Button>
      {opened && (
        // What goes wrong in there must not take the editor off the screen.
        <CrashBoundary>
          <Suspense>
            <ChangesDialog {...subject} onClose={dialog.close} />
          </Suspense>
        </CrashBoundary>
      )}
    </>
  );
}

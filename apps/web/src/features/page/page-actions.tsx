import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowsMove,
  IconDots,
  IconDownload,
  IconFlag,
  IconHistory,
  IconInfoCircle,
  IconPaperclip,
  IconPencil,
  IconPencilPlus,
  IconPrinter,
  IconSend,
  IconTag,
  IconTrash,
  IconUserQuestion,
} from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { loadLaterTexts } from '../../i18n/i18n.js';
import { newPagePath, pagePath, spacePath } from '../../routing/page-address.js';
import { loadFormStyles } from '../../theme/form-styles.js';
import { preloadEditor } from '../edit/editor-mode.js';
import type { MoveTarget } from '../move/moving-context.js';
import { PageWatch } from '../watch/page-watch.js';
import { DeletePageDialog } from './delete-page-dialog.js';
import type { ShownPage } from './page-view.js';

const MoveDialog = lazyPart(async () => (await import('../move/move-dialog.js')).MoveDialog);

const SendPageDialog = lazyPart(async () => (await import('../sending/send-page-dialog.js')).SendPageDialog);

const ReportDialog = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../review/report-dialog.js'),
    loadLaterTexts(),
    loadFormStyles(),
  ]);
  return part.ReportDialog;
});

const LabelsDialog = lazyPart(async () => (await import('../labels/labels-dialog.js')).LabelsDialog);

const PageDetailsDialog = lazyPart(
  async () => (await import('../care/page-details-dialog.js')).PageDetailsDialog,
);

/**
 * Where the page is now, as far as its reader can see. Only a page with rules of its own can stand below one that is
 * closed to them: the others have the rules of their parent.
 */
const presentTarget = (page: ShownPage): MoveTarget => ({
  spaceKey: page.space.key,
  parentId: page.breadcrumb.at(-1)?.id ?? null,
  afterId: page.previous?.id ?? null,
});

/** After the menu has closed: it would be on the paper. */
const printSoon = () => void setTimeout(() => window.print(), 300);

/** What the reader may do with a page, by their level on it. */
export function PageActions({ page }: { readonly page: ShownPage }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [deleting, deletion] = useDisclosure(false);
  const [moving, move] = useDisclosure(false);
  const [sending, send] = useDisclosure(false);
  const [labelling, labels] = useDisclosure(false);
  const [detailed, details] = useDisclosure(false);
  const [reporting, report] = useDisclosure(false);
  const mayEdit = page.myLevel === 'EDIT' || page.myLevel === 'MANAGE';
  return (
    <Group gap="xs" wrap="nowrap" data-print="no">
      {mayEdit && (
        <Button
          component={Link}
          to={pagePath(page, '/edit')}
          onMouseEnter={preloadEditor}
          onFocus={preloadEditor}
          leftSection={<IconPencil size={16} />}
          size="sm"
        >
          {t('page.edit')}
        </Button>
      )}
      <Button
        component={Link}
        to={pagePath(page, '/history')}
        variant="default"
        leftSection={<IconHistory size={16} />}
        size="sm"
      >
        {t('page.history')}
      </Button>
      <PageWatch page={page} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('page.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayEdit && (
            <Menu.Item
              component={Link}
              to={newPagePath(page.space.key, page.urlId)}
              leftSection={<IconPencilPlus size={16} />}
            >
              {t('page.newChild')}
            </Menu.Item>
          )}
          {mayEdit && (
            <Menu.Item leftSection={<IconArrowsMove size={16} />} onClick={move.open}>
              {t('access.move.open')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconSend size={16} />} onClick={send.open}>
            {t('around.sending.menu')}
          </Menu.Item>
          {mayEdit && (
            <Menu.Item leftSection={<IconTag size={16} />} onClick={labels.open}>
              {t('links.labels.menu')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconInfoCircle size={16} />} onClick={details.open}>
            {t('links.details.menu')}
          </Menu.Item>
          <Menu.Item component={Link} to="?who=1" leftSection={<IconUserQuestion size={16} />}>
            {t('page.whoWroteThis')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPaperclip size={16} />}
            onClick={() => document.getElementById('attachments')?.scrollIntoView()}
          >
            {t('files.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} />}
            onClick={() => document.getElementById('backlinks')?.scrollIntoView()}
          >
            {t('links.backlinks.menu')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={`/pages/${page.urlId}/markdown`}
            download
            leftSection={<IconDownload size={16} />}
          >
            {t('page.download')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={printSoon}>
            {t('page.print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFlag size={16} />} onClick={report.open}>
            {t('page.report')}
          </Menu.Item>
          {page.myLevel === 'MANAGE' && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={deletion.open}>
              {t('page.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {sending && (
        <Suspense fallback={null}>
          <SendPageDialog page={page} onClose={send.close} />
        </Suspense>
      )}
      {reporting && (
        <Suspense fallback={null}>
          <ReportDialog page={page} onClose={report.close} />
        </Suspense>
      )}
      {labelling && (
        <Suspense fallback={null}>
          <LabelsDialog page={page} onClose={labels.close} />
        </Suspense>
      )}
      {detailed && (
        <Suspense fallback={null}>
          <PageDetailsDialog page={page} onClose={details.close} />
        </Suspense>
      )}
      {moving && (
        <Suspense fallback={null}>
          <MoveDialog
            page={page}
            from={presentTarget(page)}
            fromIsCertain={page.access.kind !== 'OWN_RULES'}
            ancestors={page.breadcrumb}
            onClose={move.close}
          />
        </Suspense>
      )}
      <DeletePageDialog
        page={page}
        opened={deleting}
        onClose={deletion.close}
        onDeleted={() => navigate(spacePath(page.space.key))}
      />
    </Group>
  );
}

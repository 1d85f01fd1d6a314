import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { PageTemplatesDocument, TemplateTextDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { LivePreview } from './live-preview.js';
import classes from './similar-pages.module.css';

interface TemplatePickerProps {
  readonly spaceKey: string;
  /** Title of the page that is being written; blank while it has none. */
  readonly title: string;
  /** Whether the writer has text that a template would replace. */
  readonly hasText: boolean;
  readonly onPick: (text: string) => void;
}

/** Offers the templates of a space, with a look before one is used. Nothing in a space without templates. */
export function TemplatePicker(props: TemplatePickerProps) {
  const { spaceKey } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: PageTemplatesDocument, variables: { spaceKey } });
  const templates = data?.pageTemplates ?? [];
  const template = templates.find((one) => one.id === chosen);
  if (templates.length === 0) return null;
  return (
    <>
      <Select
        label={t('links.templates.pick')}
        placeholder={t('links.templates.none')}
        value={null}
        data={templates.map((one) => ({ value: one.id, label: one.title }))}
        searchable={templates.length > 8}
        onChange={setChosen}
      />
      {template && <TemplateDialog {...props} template={template} onClose={() => setChosen(null)} />}
    </>
  );
}

interface TemplateDialogProps extends TemplatePickerProps {
  readonly template: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

function TemplateDialog({ spaceKey, title, hasText, onPick, template, onClose }: TemplateDialogProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: TemplateTextDocument,
    variables: { pageId: template.id, title },
    requestPolicy: 'network-only',
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('links.templates.preview', { title: template.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ templateText }) => (
          <Stack>
            <div className={classes.preview} tabIndex={0}>
              <LivePreview urlId={null} spaceKey={spaceKey} text={templateText} />
            </div>
            {/\{\{ *title *\}\}/i.test(templateText) && (
              <Text size="xs" c="dimmed">
                {t('links.templates.titleLater')}
              </Text>
            )}
            {hasText && (
              <Text size="sm" fw={600}>
                {t('links.templates.replaceText')}
              </Text>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button
                onClick={() => {
                  onPick(templateText);
                  onClose();
                }}
              >
                {t('links.templates.use')}
              </Button>
            </Group>
          </Stack>
        )}
      </QueryView>
    </Modal>
  );
}

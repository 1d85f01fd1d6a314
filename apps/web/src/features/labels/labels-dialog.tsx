import { Button, Group, Modal, Stack, TagsInput, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ChangeLabelsDocument, LabelListDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './labels.module.css';

interface LabelsDialogProps {
  readonly page: { readonly id: string; readonly title: string; readonly labels: readonly string[] };
  readonly onClose: () => void;
}

/** The server's limits; see `libs/wiki/domain/src/label.ts`. */
const LABELS_MAX = 30;
const LABEL_MAX_CHARS = 50;
/** Labels offered for some letters. */
const OFFERED = 12;

/** Changes the labels of a page, with completion from the labels that are there. */
export function LabelsDialog({ page, onClose }: LabelsDialogProps) {
  const { t } = useTranslation();
  const [labels, setLabels] = useState<readonly string[]>(page.labels);
  const [text, setText] = useState('');
  const [letters] = useDebouncedValue(text.trim(), 150);
  const [known] = useQuery({ query: LabelListDocument, variables: { text: letters, first: OFFERED } });
  const [{ fetching, error }, change] = useMutation(ChangeLabelsDocument);
  const save = async () => {
    // What stands in the field and was not ended with Enter is meant as well.
    const wanted = [...labels, ...(text.trim() === '' ? [] : [text])].map((label) => label.trim());
    const add = wanted.filter((label) => !page.labels.includes(label));
    const remove = page.labels.filter((label) => !wanted.includes(label));
    if (add.length + remove.length === 0) return onClose();
    const result = await change({ pageId: page.id, add, remove }, { additionalTypenames: ['Page', 'Label'] });
    if (!result.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('links.labels.dialogTitle', { title: page.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <TagsInput
          label={t('links.labels.field')}
          description={t('links.labels.hint')}
          data-autofocus
          classNames={{ inputField: classes.field }}
          value={[...labels]}
          onChange={(next) => setLabels(next.map((label) => label.toLowerCase()))}
          searchValue={text}
          onSearchChange={setText}
          splitChars={[',', '，', '、']}
          maxTags={LABELS_MAX}
          maxLength={LABEL_MAX_CHARS}
          clearable
          clearButtonProps={{ 'aria-label': t('links.labels.clear') }}
          data={(known.data?.labels.nodes ?? []).map((node) => node.label)}
          filter={({ options }) => options}
        />
        <Text size="xs" c="dimmed">
          {t('links.labels.max', { count: LABELS_MAX, chars: LABEL_MAX_CHARS })}
        </Text>
        {error && <QueryProblem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={fetching} onClick={() => void save()}>
            {t('links.labels.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

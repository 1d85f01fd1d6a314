import { Alert, Button, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { SetSynonymGroupDocument, type SetSynonymGroupMutation } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { type GroupOnScreen } from './group-on-screen.js';
import { isKnownProblem } from './synonym-problem.js';
import classes from './words.module.css';

interface SynonymDialogProps {
  readonly group: GroupOnScreen;
  readonly onClose: () => void;
}

type Refused = Extract<SetSynonymGroupMutation['setSynonymGroup'], { readonly code: string }>;

/** Writes the words of a new or known group. */
export function SynonymDialog({ group, onClose }: SynonymDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState([...group.words]);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [{ fetching, error }, setGroup] = useMutation(SetSynonymGroupDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const all = typed.trim() === '' ? words : [...words, typed.trim()];
    const result = await setGroup({ id: group.id, words: all }, { additionalTypenames: ['SynonymGroup'] });
    const outcome = result.data?.setSynonymGroup;
    if (outcome && 'code' in outcome) setRefused(outcome);
    else if (outcome) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(group.id === null ? 'words.synonyms.newTitle' : 'words.synonyms.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TagsInput
            data-autofocus
            label={t('words.synonyms.fieldLabel')}
            description={t('words.synonyms.fieldHint')}
            value={words}
            searchValue={typed}
            onSearchChange={setTyped}
            onChange={(next) => {
              setWords(next);
              setRefused(null);
            }}
            splitChars={[',', '，', '、', ';', '；']}
            acceptValueOnBlur
            classNames={{ inputField: classes.tagField ?? '' }}
          />
          {refused && (
            <Alert color="red" role="alert">
              {isKnownProblem(refused.code)
                ? t(`words.synonyms.problem.${refused.code}`, {
                    word: refused.word ?? '',
                    group: refused.groupWords.join(t('common.comma')),
                  })
                : refused.message}
            </Alert>
          )}
          {error && <QueryProblem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={fetching}>
              {t('words.synonyms.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

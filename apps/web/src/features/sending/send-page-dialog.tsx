import { ActionIcon, Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import {
  MentionPeopleDocument,
  PageRecipientsDocument,
  type PersonNameFragment,
  SendPageDocument,
} from '@wellspring/web-graphql';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { browserRandom, saveAttempts } from '../edit/idempotency-key.js';
import type { ShownPage } from '../page/page-view.js';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './sending.module.css';

/** Longest note; the server's limit. */
const NOTE_MAX_CHARS = 1000;
/** Most colleagues at once; the server's limit. */
const PEOPLE_MAX = 20;

interface SendPageDialogProps {
  readonly page: ShownPage;
  readonly onClose: () => void;
}

/** Sends a page to colleagues with a note, and says beforehand who of them could not read it. */
export function SendPageDialog({ page, onClose }: SendPageDialogProps) {
  const { t } = useTranslation();
  const [people, setPeople] = useState<readonly PersonNameFragment[]>([]);
  const [note, setNote] = useState('');
  const attempts = useMemo(() => saveAttempts<string>(browserRandom), []);
  const [sending, send] = useMutation(SendPageDocument);
  const personIds = people.map((person) => person.id);
  const [asked] = useQuery({
    query: PageRecipientsDocument,
    variables: { pageId: page.id, personIds },
    pause: people.length === 0,
  });
  const closedTo = new Set(
    (people.length === 0 ? [] : (asked.data?.pageRecipients ?? []))
      .filter((one) => !one.mayRead)
      .map((one) => one.personId),
  );
  const readers = people.filter((person) => !closedTo.has(person.id));
  const submit = async () => {
    const idempotencyKey = attempts.keyFor(JSON.stringify([personIds, note]));
    const { error } = await send({ input: { pageId: page.id, personIds, note, idempotencyKey } });
    if (!error) attempts.settle();
  };
  const sent = sending.data?.sendPage;
  const namesOf = (list: readonly { readonly displayName: string }[]) =>
    list.map((person) => person.displayName).join(t('common.comma'));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('around.sending.title', { title: page.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {sent ? (
        <Stack role="status">
          {sent.sentTo.length > 0 && (
            <Text>
              {t('around.sending.sent', { count: sent.sentTo.length, names: namesOf(sent.sentTo) })}
            </Text>
          )}
          {sent.notReaders.length > 0 && (
            <Text>{t('around.sending.notSent', { names: namesOf(sent.notReaders) })}</Text>
          )}
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('common.close')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          {people.length < PEOPLE_MAX && (
            <PersonPicker taken={new Set(personIds)} onPick={(person) => setPeople([...people, person])} />
          )}
          {people.length > 0 && (
            <ul className={classes.people}>
              {people.map((person) => (
                <li key={person.id}>
                  <span>
                    <PersonName person={person} withPlace />
                    {closedTo.has(person.id) && (
                      <Text size="sm" c="var(--mantine-color-error)">
                        {t('around.sending.mayNotRead')}
                      </Text>
                    )}
                  </span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('around.sending.remove', { name: person.displayName })}
                    onClick={() => setPeople(people.filter((one) => one.id !== person.id))}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          <Textarea
            label={t('around.sending.note')}
            description={t('around.sending.noteHint')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={NOTE_MAX_CHARS}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {sending.error && <QueryProblem error={sending.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              disabled={readers.length === 0 || asked.fetching}
              loading={sending.fetching}
              onClick={() => void submit()}
            >
              {t('around.sending.send')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

interface PersonPickerProps {
  readonly taken: ReadonlySet<string>;
  readonly onPick: (person: PersonNameFragment) => void;
}

/** Finds a colleague by letters of the name. */
function PersonPicker({ taken, onPick }: PersonPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [letters] = useDebouncedValue(text.trim(), 200);
  const [result] = useQuery({
    query: MentionPeopleDocument,
    variables: { text: letters },
    pause: letters === '',
  });
  const found = (letters === '' ? [] : (result.data?.people ?? [])).filter((person) => !taken.has(person.id));
  const pick = (id: string | null) => {
    const person = found.find((one) => one.id === id);
    if (person) onPick(person);
    setText('');
  };
  return (
    <Select
      label={t('around.sending.people')}
      placeholder={t('around.sending.peoplePlaceholder')}
      data-autofocus
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={null}
      onChange={pick}
      filter={({ options }) => options}
      nothingFoundMessage={
        letters === '' ? undefined : result.fetching ? t('common.loading') : t('around.sending.nobody')
      }
      data={found.map((person) => ({
        value: person.id,
        label: [person.displayName, person.department].filter(Boolean).join(' · '),
      }))}
    />
  );
}

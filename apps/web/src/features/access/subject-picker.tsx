import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  GroupPickerDocument,
  type GroupPickerQuery,
  PersonPickerDocument,
  type PersonNameFragment,
} from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';

/** Somebody who was picked: a group, a person, or every employee. */
export type PickedSubject =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'group'; readonly group: GroupPickerQuery['groups'][number] }
  | { readonly kind: 'person'; readonly person: PersonNameFragment };

interface SubjectPickerProps {
  readonly label: string;
  /** Keys (`group:<id>`, `person:<id>`, `everyone`) of those who are there already. */
  readonly taken: ReadonlySet<string>;
  readonly withEveryone: boolean;
  readonly onPick: (subject: PickedSubject) => void;
}

/** Groups that are shown for some letters; more letters bring the rest. */
const GROUPS_SHOWN = 8;

/** Finds a group or a person by some letters of the name. Groups come with the dialog, people from the server. */
export function SubjectPicker({ label, taken, withEveryone, onPick }: SubjectPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [letters] = useDebouncedValue(text.trim(), 200);
  const [groups] = useQuery({ query: GroupPickerDocument });
  const [people] = useQuery({
    query: PersonPickerDocument,
    variables: { text: letters },
    pause: letters === '',
  });
  const wanted = text.trim().toLocaleLowerCase();
  const groupName = (group: GroupPickerQuery['groups'][number]) =>
    group.parentName === '' ? group.name : `${group.parentName} › ${group.name}`;
  const foundGroups = (groups.data?.groups ?? [])
    .filter((group) => !taken.has(`group:${group.id}`))
    .filter((group) => groupName(group).toLocaleLowerCase().includes(wanted))
    .slice(0, GROUPS_SHOWN);
  const foundPeople = (letters === '' ? [] : (people.data?.people ?? [])).filter(
    (person) => !taken.has(`person:${person.id}`),
  );
  const pick = (key: string | null) => {
    const group = foundGroups.find((one) => key === `group:${one.id}`);
    const person = foundPeople.find((one) => key === `person:${one.id}`);
    if (key === 'everyone') onPick({ kind: 'everyone' });
    if (group) onPick({ kind: 'group', group });
    if (person) onPick({ kind: 'person', person });
    setText('');
  };
  return (
    <Select
      label={label}
      placeholder={t('access.pickPlaceholder')}
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={null}
      onChange={pick}
      filter={({ options }) => options}
      nothingFoundMessage={people.fetching ? t('common.loading') : t('access.nobodyFound')}
      data={[
        ...(withEveryone && !taken.has('everyone') && wanted === ''
          ? [{ group: t('access.pickAll'), items: [{ value: 'everyone', label: t('access.everyone') }] }]
          : []),
        {
          group: t('access.pickGroups'),
          items: foundGroups.map((group) => ({ value: `group:${group.id}`, label: groupName(group) })),
        },
        {
          group: t('access.pickPeople'),
          items: foundPeople.map((person) => ({
            value: `person:${person.id}`,
            label: [person.displayName, person.department].filter(Boolean).join(' · '),
          })),
        },
      ]}
    />
  );
}

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type PersonNameFragment, PersonPickerDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';

interface PersonSelectProps {
  readonly label: string;
  readonly onPick: (person: PersonNameFragment) => void;
}

/** Finds one colleague by some letters of the name. */
export function PersonSelect({ label, onPick }: PersonSelectProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [letters] = useDebouncedValue(text.trim(), 200);
  const [result] = useQuery({
    query: PersonPickerDocument,
    variables: { text: letters },
    pause: letters === '',
  });
  const people = letters === '' ? [] : (result.data?.people ?? []);
  return (
    <Select
      aria-label={label}
      placeholder={label}
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={null}
      onChange={(id) => {
        const person = people.find((one) => one.id === id);
        if (person) onPick(person);
      }}
      filter={({ options }) => options}
      nothingFoundMessage={
        letters === '' ? null : result.fetching ? t('common.loading') : t('links.details.nobodyFound')
      }
      data={people.map((person) => ({
        value: person.id,
        label: [person.displayName, person.department].filter(Boolean).join(' · '),
      }))}
    />
  );
}

import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { HistoryAuthorsDocument, MatchingRevisionsDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { filterVariables, isFiltered, type HistoryFilter } from './history-filter.js';

interface HistoryFilterBarProps {
  readonly urlId: string;
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

const NOBODY = '';

/** Chooses whose revisions and of which days; says how many there are. */
export function HistoryFilterBar({ urlId, filter, onChange }: HistoryFilterBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [authors] = useQuery({ query: HistoryAuthorsDocument, variables: { urlId } });
  const filtered = isFiltered(filter);
  const [matching] = useQuery({
    query: MatchingRevisionsDocument,
    variables: { urlId, ...filterVariables(filter) },
    pause: !filtered,
  });
  const count = matching.data?.page?.matchingRevisionCount;
  const names = (authors.data?.page?.revisionAuthors ?? []).map(({ person, revisionCount }) => ({
    value: person.id,
    label: t('safety.history.authorChoice', {
      name: person.displayName,
      count: revisionCount,
    }),
  }));
  return (
    <Group role="search" aria-label={t('safety.history.filter')} gap="sm" mb="md" align="flex-end">
      <Select
        label={t('history.author')}
        size="xs"
        searchable
        allowDeselect={false}
        data={[{ value: NOBODY, label: t('safety.history.everyone') }, ...names]}
        value={filter.authorId ?? NOBODY}
        onChange={(authorId) => onChange({ ...filter, authorId: authorId || null })}
      />
      {(['from', 'until'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          size="xs"
          label={t(`safety.history.${end}`)}
          value={filter[end] ?? ''}
          max={end === 'from' ? (filter.until ?? undefined) : undefined}
          min={end === 'until' ? (filter.from ?? undefined) : undefined}
          onChange={(event) => onChange({ ...filter, [end]: event.currentTarget.value || null })}
        />
      ))}
      {filtered && (
        <>
          <Button
            size="xs"
            variant="default"
            onClick={() => onChange({ authorId: null, from: null, until: null })}
          >
            {t('safety.history.clear')}
          </Button>
          <Text size="sm" role="status" className="figures">
            {count === undefined || matching.fetching
              ? '…'
              : t('safety.history.matching', { count, amount: format.number(count) })}
          </Text>
        </>
      )}
    </Group>
  );
}

import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { SynonymGroupsDocument } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PageTurner, useTurning } from '../links/page-turner.js';
import rowClasses from '../page-list/acting-rows.module.css';
import { QueryView } from '../problem/query-view.js';
import { type GroupOnScreen } from './group-on-screen.js';
import { RemoveSynonymsDialog } from './remove-synonyms-dialog.js';
import { SynonymDialog } from './synonym-dialog.js';
import { SynonymRow } from './synonym-row.js';
import { SynonymSuggestions } from './synonym-suggestions.js';
import classes from './words.module.css';

const GROUPS_A_PAGE = 25;
/** An empty list has no typename by which it would be read again after the first group was made. */
const SYNONYMS_READ = { additionalTypenames: ['SynonymGroup'] };

/** Words that mean the same: find, add, edit, remove. `firstWord` opens a new group with it. */
export function Synonyms({ firstWord }: { readonly firstWord: string | null }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [letters] = useDebouncedValue(text.trim(), 200);
  const [edited, setEdited] = useState<GroupOnScreen | null>(
    firstWord === null ? null : { id: null, words: [firstWord] },
  );
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm" maw="46rem">
        {t('words.synonyms.lead')}
      </Text>
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.find ?? ''}
          label={t('words.synonyms.find')}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited({ id: null, words: [] })}
        >
          {t('words.synonyms.add')}
        </Button>
      </div>
      <SynonymList key={letters} text={letters} onEdit={setEdited} />
      {edited && <SynonymDialog group={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

interface SynonymListProps {
  readonly text: string;
  readonly onEdit: (group: GroupOnScreen) => void;
}

function SynonymList({ text, onEdit }: SynonymListProps) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [removed, setRemoved] = useState<GroupOnScreen | null>(null);
  const [result, retry] = useQuery({
    query: SynonymGroupsDocument,
    variables: { text, first: GROUPS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
    context: SYNONYMS_READ,
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ synonymGroups: { totalCount, nodes, pageInfo, suggestions } }) => (
        <>
          {totalCount === 0 ? (
            <EmptyState
              icon={<IconArrowsExchange size={28} stroke={1.5} />}
              title={text === '' ? t('words.synonyms.emptyTitle') : t('words.synonyms.noneTitle', { text })}
            >
              <Text size="sm" c="dimmed">
                {t('words.synonyms.emptyText')}
              </Text>
            </EmptyState>
          ) : (
            <>
              <Text size="sm" c="dimmed" role="status">
                {t('words.synonyms.count', { count: totalCount })}
              </Text>
              <ul className={rowClasses.list}>
                {nodes.map((group) => (
                  <SynonymRow key={group.id} group={group} onEdit={onEdit} onRemove={setRemoved} />
                ))}
              </ul>
              <PageTurner turning={turning} pageInfo={pageInfo} fetching={result.fetching} />
            </>
          )}
          {text === '' && <SynonymSuggestions suggestions={suggestions} onAdd={onEdit} />}
          {removed && <RemoveSynonymsDialog group={removed} onClose={() => setRemoved(null)} />}
        </>
      )}
    </QueryView>
  );
}

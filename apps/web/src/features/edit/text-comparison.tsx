import { Text } from '@mantine/core';
import { diffTexts } from '@wellspring/wiki-domain/texts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DiffTable } from '../history/diff-table.js';
import { diffHunks } from './diff-hunks.js';

interface TextComparisonProps {
  readonly before: string;
  readonly after: string;
  readonly lang?: string | undefined;
}

/** What changed from one source to another, worked out in the browser: it needs no server. */
export function TextComparison({ before, after, lang }: TextComparisonProps) {
  const { t } = useTranslation();
  const hunks = useMemo(() => diffHunks(diffTexts(before, after)), [before, after]);
  if (hunks.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('diff.same')}
      </Text>
    );
  return <DiffTable hunks={hunks} lang={lang ?? ''} />;
}

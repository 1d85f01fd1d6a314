import { Button, Group, Text } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { titledNewPagePath } from '../../routing/page-address.js';
import classes from './search-screen.module.css';
import { isNarrowed, type SearchAddress, searchPath, withoutFilters } from './search-address.js';
import { newPageTitle } from './new-page-title.js';
import { shortened } from './shortened.js';

/** Titles longer than this make a button that nobody can read. */
const TITLE_IN_BUTTON_MAX = 40;

/** What to try when nothing was found, by what was typed, and the way to write the page that is missing. */
export function NothingFound({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { query, spaceKeys } = address;
  const narrowed = isNarrowed(address);
  const hints = [
    ...(narrowed ? (['hintFilters'] as const) : []),
    ...(/["“”„‟＂「」『』«»]/u.test(query) ? (['hintQuotes'] as const) : []),
    ...(/(^|\s)[-－]\S/u.test(query) ? (['hintWithout'] as const) : []),
    ...(/(^|\s)(in|by)[:：]\S/iu.test(query) ? (['hintOperators'] as const) : []),
    'hintWords' as const,
  ];
  const title = newPageTitle(query);
  const onlySpace = spaceKeys.length === 1 ? spaceKeys[0] : undefined;
  return (
    <EmptyState
      icon={<IconMoodEmpty size={28} stroke={1.5} />}
      title={narrowed ? t('search.none.titleNarrowed') : t('search.none.title', { query: shortened(query) })}
    >
      <ul className={classes.hints}>
        {hints.map((hint) => (
          <li key={hint}>{t(`search.none.${hint}`)}</li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('search.none.text')}
      </Text>
      <Group gap="xs" mt="xs">
        {narrowed && (
          <Button component={Link} size="xs" to={searchPath(withoutFilters(address))}>
            {t('search.none.clear')}
          </Button>
        )}
        {title !== '' && !holdsRole(viewer, 'GUEST') && (
          <Button component={Link} size="xs" variant="default" to={titledNewPagePath(title, onlySpace)}>
            {title.length <= TITLE_IN_BUTTON_MAX
              ? t('search.none.create', { title })
              : t('search.none.createLong')}
          </Button>
        )}
      </Group>
    </EmptyState>
  );
}

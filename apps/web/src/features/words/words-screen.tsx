import { Tabs } from '@mantine/core';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { SearchesInVain } from './searches-in-vain.js';
import { Synonyms } from './synonyms.js';
import { isWordsTab, WORDS_TABS, wordsPath } from './words-path.js';

/** For analysts and administrators what is looked for in vain; for administrators also words that mean the same. */
export function WordsScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const isAdmin = holdsRole(viewer, 'ADMIN');
  useScreenTitle(t('words.title'));
  if (viewer && !isAdmin && !holdsRole(viewer, 'ANALYST'))
    return <NotFoundScreen title={t('words.title')} text={t('words.forManagers')} />;
  const wanted = search.get('show');
  const shown = isAdmin && isWordsTab(wanted) ? wanted : 'vain';
  return (
    <ScreenFrame title={t('words.title')} lead={t('words.lead')}>
      {isAdmin ? (
        <Tabs
          value={shown}
          keepMounted={false}
          onChange={(tab) => void navigate(wordsPath(isWordsTab(tab) ? tab : 'vain'))}
        >
          <Tabs.List>
            {WORDS_TABS.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {t(`words.tabs.${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="vain" pt="md">
            <SearchesInVain mayAddSynonyms />
          </Tabs.Panel>
          <Tabs.Panel value="synonyms" pt="md">
            <Synonyms key={search.get('word')} firstWord={search.get('word')} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        viewer && <SearchesInVain mayAddSynonyms={false} />
      )}
    </ScreenFrame>
  );
}

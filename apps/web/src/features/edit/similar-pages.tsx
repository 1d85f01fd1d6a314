import { Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PageSuggestionsDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { pagePath } from '../../routing/page-address.js';
import classes from './similar-pages.module.css';

/** Rows: a hint, not a list of hits. */
const SHOWN = 4;
/** Likeness from which a page is worth a look. Ours: below it, titles share a word and nothing else. */
const SIMILARITY_MIN = 0.4;
/** One letter is like everything; one Chinese character is not yet a word. */
const CHARS_MIN = 2;

/** Pages with a title like the one that is being typed, so that nobody writes a page that is there. */
export function SimilarPages({ title, spaceKey }: { readonly title: string; readonly spaceKey: string }) {
  const { t } = useTranslation();
  const [text] = useDebouncedValue(title.trim(), 350);
  const [{ data }] = useQuery({
    query: PageSuggestionsDocument,
    variables: { text, spaceKey, first: SHOWN },
    pause: Array.from(text).length < CHARS_MIN,
  });
  const similar =
    Array.from(text).length < CHARS_MIN
      ? []
      : (data?.pageSuggestions ?? []).filter((found) => found.similarity >= SIMILARITY_MIN);
  return (
    <div aria-live="polite">
      {similar.length > 0 && (
        <div className={classes.box}>
          <Text size="sm" fw={600}>
            {t('links.suggestions.similar')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('links.suggestions.similarHint')}
          </Text>
          <ul className={classes.list}>
            {similar.map(({ page, spaceName, breadcrumb, formerTitle }) => (
              <li key={page.id}>
                {/* A new tab: what has been typed here stays. */}
                <Anchor
                  href={pagePath(page)}
                  target="_blank"
                  rel="noopener"
                  size="sm"
                  title={t('links.suggestions.opensTab')}
                >
                  {page.title}
                </Anchor>{' '}
                <Text span size="xs" c="dimmed">
                  {[spaceName, ...breadcrumb].join(' › ')}
                  {formerTitle !== null &&
                    formerTitle !== undefined &&
                    ` · ${t('links.suggestions.formerly', { title: formerTitle })}`}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

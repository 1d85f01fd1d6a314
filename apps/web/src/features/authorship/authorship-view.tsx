import { Button, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PageAddress } from '../../routing/page-address.js';
import { AgeLegend } from './age-legend.js';
import { AuthorList } from './author-list.js';
import classes from './authorship.module.css';
import type { ColourBy } from './colours.js';
import { CreditCard } from './credit-card.js';
import type { Authorship } from './credited-words.js';
import { canHighlight } from './highlights.js';
import { type Marked, useColours } from './use-colours.js';
import { useCreditedWords } from './use-credited-words.js';
import { steppedFrom, usePointedWords } from './use-pointed-words.js';

interface AuthorshipViewProps {
  readonly page: PageAddress;
  readonly authorship: Authorship;
  readonly articleId: string;
  readonly html: string;
}

const COLOURINGS: readonly ColourBy[] = ['author', 'age', 'plain'];
/** What the address says: `?who=1` is by author. */
const ADDRESS: Readonly<Record<ColourBy, string>> = { author: '1', age: 'age', plain: 'plain' };

/** The authors of a revision, its text in their colours, and a card for what is pointed at. */
export function AuthorshipView({ page, authorship, articleId, html }: AuthorshipViewProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const by = COLOURINGS.find((name) => ADDRESS[name] === search.get('who')) ?? 'author';
  const [marked, setMarked] = useState<Marked>(null);
  const credited = useCreditedWords(articleId, html, authorship);
  useColours(credited, by, marked);
  const { pointed, setPointed, holdCard } = usePointedWords(credited);
  // A page of pictures has words in its source alone.
  const hasWords = credited === null || credited.words.wordFrom(-1, 1) !== null;
  const textLabel = t('authorship.textLabel');
  // While it can be walked through, the text takes the focus; without this panel it does not.
  useEffect(() => {
    const root = credited?.article.root;
    if (!root) return undefined;
    root.tabIndex = 0;
    root.setAttribute('role', 'region');
    root.setAttribute('aria-label', textLabel);
    return () => ['tabindex', 'role', 'aria-label'].forEach((name) => root.removeAttribute(name));
  }, [credited?.article.root, textLabel]);
  const choose = (value: string) =>
    setSearch(
      (before) => {
        before.set('who', ADDRESS[COLOURINGS.find((name) => name === value) ?? 'author']);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const walk = () => {
    if (!credited) return;
    credited.article.root.focus({ preventScroll: true });
    setPointed(steppedFrom(credited.words, null, { by: 'word', direction: 1 }));
  };
  if (authorship.authors.length === 0) return <Text size="sm">{t('authorship.empty')}</Text>;
  return (
    <>
      <div className={classes.controls} data-print="no" aria-busy={credited === null || undefined}>
        <SegmentedControl
          size="xs"
          aria-label={t('authorship.colourBy')}
          value={by}
          onChange={choose}
          data={COLOURINGS.map((name) => ({ value: name, label: t(`authorship.by.${name}`) }))}
        />
        <Text size="xs" c="dimmed">
          {t(hasWords ? 'authorship.hint' : 'authorship.nothingShown')}
        </Text>
        {hasWords && (
          <Button size="compact-xs" mih={26} variant="default" onClick={walk}>
            {t('authorship.walk')}
          </Button>
        )}
      </div>
      {!canHighlight() && by !== 'plain' && <Text size="sm">{t('authorship.noHighlights')}</Text>}
      {by === 'age' && <AgeLegend marked={marked} onMark={setMarked} />}
      <AuthorList
        page={page}
        authorship={authorship}
        isColoured={by === 'author'}
        marked={marked}
        onMark={setMarked}
      />
      {credited && pointed && (
        <CreditCard
          page={page}
          credited={credited}
          pointed={pointed}
          onPoint={setPointed}
          onHold={holdCard}
        />
      )}
    </>
  );
}

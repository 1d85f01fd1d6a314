import { Anchor, Text } from '@mantine/core';
import type { ImpactFiguresFragment } from '@wellspring/web-graphql';
import { FigureTile } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import type { ShownRows, ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';
import { MonthTrend } from '../contributors/month-trend.js';
import { ReadersLine } from '../contributors/readers-line.js';
import classes from './impact.module.css';
import { THANKS_ID } from './thanks-received.js';

const WHOLE_WIKI: ShownScope = { spaceKey: null, label: null, department: null, from: null, to: null };

interface ImpactFiguresProps {
  readonly impact: ImpactFiguresFragment;
  /** One's own numbers open what they count; those of a colleague are what the colleague shows. */
  readonly isMine: boolean;
}

/** What somebody's words came to. */
export function ImpactFigures({ impact, isMine }: ImpactFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (value: number) => format.number(Math.round(value));
  const opening = (rows: ShownRows, text: string) =>
    isMine ? (
      <RowsLink scope={WHOLE_WIKI} rows={{ ...rows, personId: impact.person.id }}>
        {text}
      </RowsLink>
    ) : (
      text
    );
  /** Of somebody who wrote nothing there is no line to draw. */
  const isWriter = impact.edits > 0 || impact.survivingWords > 0 || impact.wordsRead > 0;
  const opened = isMine ? { scope: WHOLE_WIKI, personId: impact.person.id } : null;
  return (
    <>
      <dl className={classes.tiles}>
        <FigureTile
          label={t('impact.stand')}
          value={opening({ kind: 'PAGES', measure: 'SURVIVING_WORDS' }, words(impact.survivingWords))}
          note={
            impact.copiedWords >= 0.5
              ? opening(
                  { kind: 'REVISIONS', measure: 'SURVIVING_WORDS' },
                  t('impact.copied', { words: words(impact.copiedWords) }),
                )
              : undefined
          }
        />
        <FigureTile
          label={t('impact.read')}
          value={opening({ kind: 'PAGES', measure: 'WORDS_READ' }, words(impact.wordsRead))}
          note={t('impact.readNote')}
        />
        <FigureTile
          label={t('impact.lasting')}
          value={
            impact.lastingRatio === null
              ? '–'
              : opening({ kind: 'REVISIONS', measure: 'LASTING_WORDS' }, format.share(impact.lastingRatio))
          }
          note={t(impact.lastingRatio === null ? 'impact.lastingUnknown' : 'impact.lastingNote')}
        />
        <FigureTile
          label={t('impact.thanks')}
          value={
            isMine && impact.thanks > 0 ? (
              <Anchor href={`#${THANKS_ID}`} inherit underline="always">
                {format.number(impact.thanks)}
              </Anchor>
            ) : (
              format.number(impact.thanks)
            )
          }
          note={t('impact.thanksNote')}
        />
      </dl>
      <Text size="sm" mt="md">
        {opening(
          { kind: 'REVISIONS', measure: 'EDITS' },
          t('contributors.reason.edits', { count: impact.edits, amount: format.number(impact.edits) }),
        )}
        {t('impact.and')}
        {opening(
          { kind: 'REVISIONS', measure: 'EDITS', onlyReverted: true },
          t('contributors.reason.reverted', { count: impact.revertedEdits }),
        )}
        {t('impact.stop')}
        <ReadersLine readers={impact.readers} departments={impact.readersByDepartment} opened={opened} />
      </Text>
      {isWriter && (
        <section className={classes.section} aria-labelledby="impact-trend">
          <h2 id="impact-trend" className={classes.title}>
            {t('impact.trend')}
          </h2>
          <div className={classes.trend}>
            <MonthTrend months={impact.months} name={impact.person.displayName} opened={opened} />
          </div>
        </section>
      )}
      <section className={classes.section} aria-labelledby="impact-pages">
        <h2 id="impact-pages" className={classes.title}>
          {opening(
            { kind: 'PAGES', measure: 'VIEWS', onlyCarried: true },
            t('impact.pages', { count: impact.carriedCount }),
          )}
        </h2>
        <Text size="sm" c="dimmed">
          {t(impact.carriedCount === 0 ? 'impact.noPages' : 'impact.pagesText')}
          {impact.carriedHidden > 0 && (
            <>
              {' '}
              {opening(
                { kind: 'PAGES', measure: 'VIEWS', onlyCarried: true, access: 'MAY_NOT_OPEN' },
                t('contributors.hiddenPages', { count: impact.carriedHidden }),
              )}
            </>
          )}
        </Text>
        <ul className={classes.list}>
          {impact.carried.map((page) => (
            <li key={page.urlId}>
              <Link to={pagePath(page)}>{page.title}</Link>{' '}
              <Text span size="sm" c="dimmed">
                {t('impact.page', {
                  space: page.spaceName,
                  share: format.share(page.shareRatio),
                  views: format.number(page.views),
                })}
              </Text>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

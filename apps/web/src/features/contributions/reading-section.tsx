import { Table, Text } from '@mantine/core';
import type { ContributionSurroundingsQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { LinkedText } from '../contributors/linked-text.js';
import type { Figure, Report } from './contribution-figures.js';
import type { ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { RowsLink } from './rows-link.js';

interface ReadingSectionProps {
  readonly reading: ContributionSurroundingsQuery['contributionReport']['reading'];
  /** Words read over the editors: what of the reading goes to whose words. */
  readonly authors: Figure | undefined;
  readonly benchmarks: Report['benchmarks'];
  readonly scope: ShownScope;
}

/** What share of the views goes to what share of the pages, and of the words read to what share of the authors. */
export function ReadingSection({ reading, authors, benchmarks, scope }: ReadingSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reason, views, pages, viewedPages, since, pagesForHalf, topShareRatio } = reading;
  const concentration = authors?.concentration;
  return (
    <section aria-labelledby="reading" className={classes.section}>
      <h2 id="reading" className={classes.title}>
        {t('contributions.reading.title')}
      </h2>
      {reason !== null || pagesForHalf === null ? (
        <Text size="sm" c="dimmed">
          {t(`contributions.reason.${reason ?? 'NOTHING_COUNTED'}`)}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs" maw="54rem">
            <RowsLink scope={scope} rows={{ kind: 'PAGES', measure: 'VIEWS', top: Math.max(1, viewedPages) }}>
              {t('contributions.reading.views', { count: views, amount: format.number(views) })}
            </RowsLink>{' '}
            <LinkedText
              text={t('contributions.reading.text', {
                viewed: format.number(viewedPages),
                pages: format.number(pages),
                since: since === null ? '–' : format.date(`${since}T12:00:00`),
              })}
              parts={{
                viewed: (text) => (
                  <RowsLink
                    scope={scope}
                    rows={{ kind: 'PAGES', measure: 'VIEWS', top: Math.max(1, viewedPages) }}
                  >
                    {text}
                  </RowsLink>
                ),
                pages: (text) => (
                  <RowsLink scope={scope} rows={{ kind: 'PAGES', measure: 'EDITS' }}>
                    {text}
                  </RowsLink>
                ),
              }}
            />{' '}
            {benchmarks.map(({ key }) => t(`contributions.benchmark.${key as 'VIEWED_FILES'}`)).join(' ')}
          </Text>
          <ScrollRegion label={t('contributions.reading.title')}>
            <Table verticalSpacing={6} miw={460} maw="44rem">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('contributions.reading.few')}</Table.Th>
                  <Table.Th ta="end">{t('contributions.reading.ofViews')}</Table.Th>
                  <Table.Th ta="end">{t('contributions.reading.ofWordsRead')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className="figures">
                {topShareRatio.map(({ percent, count, shareRatio }) => {
                  const author = concentration?.topShareRatio.find((one) => one.percent === percent);
                  return (
                    <Table.Tr key={percent}>
                      <Table.Th scope="row" fw={400}>
                        {t('contributions.reading.top', { percent })}
                      </Table.Th>
                      <Table.Td ta="end">
                        <RowsLink scope={scope} rows={{ kind: 'PAGES', measure: 'VIEWS', top: count }}>
                          {format.share(shareRatio ?? 0)}
                        </RowsLink>{' '}
                        <Text span size="sm" c="dimmed">
                          {t('contributions.reading.pages', { count })}
                        </Text>
                      </Table.Td>
                      <Table.Td ta="end">
                        {author ? (
                          <>
                            {author.shareRatio === null ? (
                              t('contributions.tooFew')
                            ) : (
                              <RowsLink
                                scope={scope}
                                rows={{
                                  ...{ kind: 'PEOPLE', measure: 'WORDS_READ' },
                                  ...{ denominator: 'EDITORS', top: author.count },
                                }}
                              >
                                {format.share(author.shareRatio)}
                              </RowsLink>
                            )}{' '}
                            <Text span size="sm" c="dimmed">
                              {t('common.people', { count: author.count })}
                            </Text>
                          </>
                        ) : (
                          '–'
                        )}
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
                <Table.Tr>
                  <Table.Th scope="row" fw={400}>
                    {t('contributions.reading.half')}
                  </Table.Th>
                  <Table.Td ta="end">
                    <RowsLink scope={scope} rows={{ kind: 'PAGES', measure: 'VIEWS', top: pagesForHalf }}>
                      {t('contributions.reading.pages', { count: pagesForHalf })}
                    </RowsLink>
                  </Table.Td>
                  <Table.Td ta="end">
                    {concentration ? (
                      <RowsLink
                        scope={scope}
                        rows={{
                          kind: 'PEOPLE',
                          measure: 'WORDS_READ',
                          denominator: 'EDITORS',
                          top: concentration.peopleForHalf,
                        }}
                      >
                        {t('common.people', { count: concentration.peopleForHalf })}
                      </RowsLink>
                    ) : (
                      '–'
                    )}
                  </Table.Td>
                </Table.Tr>
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        </>
      )}
    </section>
  );
}

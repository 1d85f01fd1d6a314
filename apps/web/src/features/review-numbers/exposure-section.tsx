import { Table, Text } from '@mantine/core';
import { FigureTile, ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { NumberLink } from './number-link.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';

/** Page views between save and decision, by what was decided: the number that matters. */
export function ExposureSection({ numbers, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { exposure, exposedItems, exposedViews, badViews } = numbers;
  const badItems = exposure.filter(({ isBad }) => isBad).reduce((sum, { items }) => sum + items, 0);
  const shareOf = (views: number) => format.share(exposedViews === 0 ? 0 : views / exposedViews);
  const rows = exposure.filter(({ items }) => items > 0);
  return (
    <section aria-labelledby="exposure" className={classes.section}>
      <h2 id="exposure">{t('reviewNumbers.exposure.title')}</h2>
      <Text size="sm" c="dimmed" mb="sm" maw="54rem">
        {t('reviewNumbers.exposure.text')}
      </Text>
      {exposedItems === 0 ? (
        <Text>{t('reviewNumbers.exposure.none')}</Text>
      ) : (
        <div className={classes.columns}>
          <dl className={classes.tiles}>
            <FigureTile
              label={t('reviewNumbers.exposure.wrong')}
              value={
                <NumberLink scope={scope} rows={{ number: 'EXPOSED_BAD' }}>
                  {format.number(badViews)}
                </NumberLink>
              }
              note={t('reviewNumbers.exposure.wrongNote', {
                count: badItems,
                amount: format.number(badItems),
                share: shareOf(badViews),
              })}
            />
            <FigureTile
              label={t('reviewNumbers.exposure.all')}
              value={
                <NumberLink scope={scope} rows={{ number: 'EXPOSED' }}>
                  {format.number(exposedViews)}
                </NumberLink>
              }
              note={t('reviewNumbers.exposure.allNote', {
                count: exposedItems,
                amount: format.number(exposedItems),
              })}
            />
          </dl>
          <ScrollRegion label={t('reviewNumbers.exposure.title')}>
            <Table verticalSpacing={6} miw={380}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('reviewNumbers.exposure.verdict')}</Table.Th>
                  <Table.Th ta="end">{t('reviewNumbers.exposure.changes')}</Table.Th>
                  <Table.Th ta="end">{t('reviewNumbers.exposure.views')}</Table.Th>
                  <Table.Th>{t('reviewNumbers.exposure.share')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className="figures">
                {rows.map(({ verdict, isBad, items, views }) => (
                  <Table.Tr key={verdict}>
                    <Table.Th scope="row" fw={isBad ? 600 : 400}>
                      {t(`reviewNumbers.verdict.${verdict}`)}
                    </Table.Th>
                    <Table.Td ta="end">
                      <NumberLink scope={scope} rows={{ number: 'EXPOSED', verdict }}>
                        {format.number(items)}
                      </NumberLink>
                    </Table.Td>
                    <Table.Td ta="end">
                      <NumberLink scope={scope} rows={{ number: 'EXPOSED', verdict }}>
                        {format.number(views)}
                      </NumberLink>
                    </Table.Td>
                    <Table.Td>
                      <span className={classes.barLine}>
                        <span
                          className={classes.bar}
                          data-bad={isBad}
                          style={{ width: `${exposedViews === 0 ? 0 : (views / exposedViews) * 5}rem` }}
                        />
                        {shareOf(views)}
                      </span>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        </div>
      )}
    </section>
  );
}

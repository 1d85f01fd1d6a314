import { Table, Text, VisuallyHidden } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { Figure } from './contribution-figures.js';
import { DENOMINATORS, MEASURES, type ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { RowsLink } from './rows-link.js';

interface MeasuresTableProps {
  readonly figures: readonly Figure[];
  readonly scope: ShownScope;
}

/** How many people make half, by each measure and of each denominator: saving often moves only one of them. */
export function MeasuresTable({ figures, scope }: MeasuresTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="side-by-side" className={classes.section}>
      <h2 id="side-by-side" className={classes.title}>
        {t('contributions.sideBySide')}
      </h2>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {t('contributions.sideBySideText')}
      </Text>
      <ScrollRegion label={t('contributions.sideBySide')}>
        <Table verticalSpacing={6} miw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <VisuallyHidden>{t('contributions.measureHeading')}</VisuallyHidden>
              </Table.Th>
              <Table.Th ta="end">{t('contributions.inAll')}</Table.Th>
              {DENOMINATORS.map((denominator) => (
                <Table.Th key={denominator} ta="end">
                  {t(`contributions.of.${denominator}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {MEASURES.map((measure) => {
              const own = (denominator: string) =>
                figures.find((one) => one.measure === measure && one.denominator === denominator);
              const total = own('EDITORS')?.total ?? null;
              return (
                <Table.Tr key={measure}>
                  <Table.Th scope="row" fw={500}>
                    {t(`contributions.measure.${measure}`)}
                  </Table.Th>
                  <Table.Td ta="end">
                    {total === null ? (
                      '–'
                    ) : (
                      <RowsLink scope={scope} rows={{ kind: 'PAGES', measure }}>
                        {format.number(Math.round(total))}
                      </RowsLink>
                    )}
                  </Table.Td>
                  {DENOMINATORS.map((denominator) => {
                    const figure = own(denominator);
                    const half = figure?.concentration?.peopleForHalf;
                    return (
                      <Table.Td key={denominator} ta="end">
                        {figure === undefined || half === undefined ? (
                          '–'
                        ) : (
                          <>
                            <RowsLink
                              scope={scope}
                              rows={{ kind: 'PEOPLE', measure, denominator, top: half }}
                            >
                              {t('common.people', { count: half })}
                            </RowsLink>{' '}
                            <Text span size="sm" c="dimmed">
                              {format.share(half / figure.people)}
                            </Text>
                          </>
                        )}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}

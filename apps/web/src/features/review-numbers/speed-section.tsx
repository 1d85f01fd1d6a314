import { Table, Text } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { HoursCell } from './hours-cell.js';
import { NumberLink } from './number-link.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';

/** How long decisions took, by where the items came from. */
export function SpeedSection({ numbers: { decided }, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = decided.filter(({ source, hours }) => source === null || hours.count > 0);
  return (
    <section aria-labelledby="speed" className={classes.section}>
      <h2 id="speed">{t('reviewNumbers.speed.title')}</h2>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {t('reviewNumbers.speed.text')}
      </Text>
      <ScrollRegion label={t('reviewNumbers.speed.title')}>
        <Table verticalSpacing={6} miw={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reviewNumbers.sourceHeading')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.speed.decided')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.speed.median')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.speed.p90')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {rows.map(({ source, hours }) => (
              <Table.Tr key={source ?? 'ALL'}>
                <Table.Th scope="row" fw={source === null ? 600 : 400}>
                  {t(`reviewNumbers.source.${source ?? 'ALL'}`)}
                </Table.Th>
                <Table.Td ta="end">
                  <NumberLink scope={scope} rows={{ number: 'DECIDED', source }}>
                    {format.number(hours.count)}
                  </NumberLink>
                </Table.Td>
                <Table.Td ta="end">
                  <HoursCell hours={hours} figure="medianBusinessHours" />
                </Table.Td>
                <Table.Td ta="end">
                  <HoursCell hours={hours} figure="p90BusinessHours" />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}

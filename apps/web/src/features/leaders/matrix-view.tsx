import { SegmentedControl, Table, Text, VisuallyHidden } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';

type Cells = readonly (readonly (number | null)[])[];

interface MatrixViewProps {
  readonly matrix: {
    /** People null: fewer than five, or one of them could be worked out. */
    readonly groups: readonly { readonly name: string; readonly people: number | null }[];
    readonly ties: Cells;
    readonly messages: Cells;
  };
}

/** Who writes with whom by department. Cells that could tell of single people are blank, and say so. */
export function MatrixView({ matrix }: MatrixViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [what, setWhat] = useState<'ties' | 'messages'>('ties');
  const cells = matrix[what];
  const most = Math.max(1, ...cells.flat().map((value) => value ?? 0));
  return (
    <>
      <div className={classes.chooser}>
        <SegmentedControl
          aria-label={t('leaders.matrix.what')}
          data={(['ties', 'messages'] as const).map((value) => ({
            value,
            label: t(`leaders.matrix.${value}`),
          }))}
          value={what}
          onChange={setWhat}
        />
      </div>
      <Text size="sm" c="dimmed" maw="46rem" mb="sm">
        {t(`leaders.matrix.${what}Text`)} {t('leaders.matrix.blankText')}
      </Text>
      <ScrollRegion label={t('leaders.matrix.title')}>
        <Table withColumnBorders verticalSpacing={6} className={classes.matrix}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                {t(what === 'ties' ? 'leaders.department' : 'leaders.matrix.fromTo')}
              </Table.Th>
              {matrix.groups.map(({ name }) => (
                <Table.Th key={name} scope="col" ta="end">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {matrix.groups.map((row, from) => (
              <Table.Tr key={row.name}>
                <Table.Th scope="row">
                  {row.name}
                  <Text span size="xs" c="dimmed" display="block" fw={400}>
                    {row.people === null
                      ? t('leaders.matrix.few')
                      : t('common.people', { count: row.people })}
                  </Text>
                </Table.Th>
                {matrix.groups.map((column, to) => {
                  const value = cells[from]?.[to] ?? null;
                  return (
                    <Table.Td
                      key={column.name}
                      ta="end"
                      data-blank={value === null || undefined}
                      title={value === null ? t('leaders.matrix.blank') : undefined}
                      style={
                        value === null
                          ? undefined
                          : {
                              background: `color-mix(in srgb, var(--accent) ${Math.round(Math.sqrt(value / most) * 40)}%, transparent)`,
                            }
                      }
                    >
                      {value === null ? (
                        <VisuallyHidden>{t('leaders.matrix.blank')}</VisuallyHidden>
                      ) : (
                        format.number(value)
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </>
  );
}

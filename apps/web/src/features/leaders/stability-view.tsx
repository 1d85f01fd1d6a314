import { Table, Text } from '@mantine/core';
import { FigureTile, ScrollRegion } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';

interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How much the list depends on which weeks were looked at. Shares 0..1. */
export interface StabilityFigures {
  readonly topCount: number;
  readonly retentionRatio: number | null;
  readonly replicates: number;
  readonly splitHalf: {
    readonly middle: string;
    readonly overlapRatio: number;
    readonly spearman: number;
    readonly reachNext: {
      readonly ranking: number;
      readonly contacts: number;
      readonly sent: number;
      readonly random: Band;
    };
  } | null;
}

interface StabilityViewProps {
  readonly stability: StabilityFigures;
  /** The places of the single people, for those who said why they look. */
  readonly bands: ReactNode;
  /** The table of thresholds, which has its own heading. */
  readonly sweep: ReactNode;
  readonly notes: readonly { readonly code: string; readonly text: string }[];
}

/** Would the list be the same had other weeks been looked at? */
export function StabilityView({ stability, bands, sweep, notes }: StabilityViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { splitHalf, retentionRatio, topCount, replicates } = stability;
  return (
    <>
      <dl className={classes.tiles}>
        <FigureTile
          label={t('leaders.stability.overlap')}
          value={splitHalf ? format.share(splitHalf.overlapRatio) : '–'}
          note={
            splitHalf
              ? t('leaders.stability.overlapText', { top: topCount, date: format.date(splitHalf.middle) })
              : t('leaders.stability.noHalves')
          }
        />
        <FigureTile
          label={t('leaders.stability.retention')}
          value={retentionRatio === null ? '–' : format.share(retentionRatio)}
          note={
            retentionRatio === null
              ? t('leaders.stability.noResamples')
              : t('leaders.stability.retentionText', { top: topCount, replicates: format.number(replicates) })
          }
        />
        <FigureTile
          label={t('leaders.stability.spearman')}
          value={splitHalf ? format.number(splitHalf.spearman) : '–'}
          note={t('leaders.stability.spearmanText')}
        />
      </dl>
      {splitHalf && (
        <section className={classes.section} aria-labelledby="reach-next">
          <h2 id="reach-next" className={classes.title}>
            {t('leaders.stability.reachNext')}
          </h2>
          <Text size="sm" c="dimmed" maw="46rem">
            {t('leaders.stability.reachNextText', { top: topCount })}
          </Text>
          <ScrollRegion label={t('leaders.stability.reachNext')}>
            <Table verticalSpacing={5} maw={520} mt="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('leaders.stability.list')}</Table.Th>
                  <Table.Th scope="col" ta="end">
                    {t('leaders.stability.reached')}
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className="figures">
                {(['ranking', 'contacts', 'sent'] as const).map((key) => (
                  <Table.Tr key={key}>
                    <Table.Th scope="row" fw={400}>
                      {t(`leaders.stability.by.${key}`)}
                    </Table.Th>
                    <Table.Td ta="end">{format.share(splitHalf.reachNext[key])}</Table.Td>
                  </Table.Tr>
                ))}
                <Table.Tr>
                  <Table.Th scope="row" fw={400}>
                    {t('leaders.stability.by.random')}
                  </Table.Th>
                  <Table.Td ta="end">
                    {format.share(splitHalf.reachNext.random.mean)}{' '}
                    <Text span size="xs" c="dimmed">
                      {t('leaders.between', {
                        low: format.share(splitHalf.reachNext.random.low),
                        high: format.share(splitHalf.reachNext.random.high),
                      })}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        </section>
      )}
      <div className={classes.section}>{bands}</div>
      {sweep}
      {notes.length > 0 && <Notes notes={notes} />}
    </>
  );
}

function Notes({ notes }: Pick<StabilityViewProps, 'notes'>) {
  const { t, i18n } = useTranslation();
  return (
    <section className={classes.section} aria-labelledby="notes">
      <h2 id="notes" className={classes.title}>
        {t('leaders.stability.notes')}
      </h2>
      <ul className={classes.reasons}>
        {notes.map(({ code, text }) => {
          const key = `leaders.note.${code}`;
          // Checked just before; a newer server's note keeps its English text.
          return <li key={code}>{i18n.exists(key) ? t(key as 'leaders.note.NO_TIES') : text}</li>;
        })}
      </ul>
    </section>
  );
}

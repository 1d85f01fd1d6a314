import { Table, Text } from '@mantine/core';
import type { NominationFiguresFragment } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';

const NAMES = { precisionAtK: 'precision', recallAtK: 'recall', averagePrecision: 'average' } as const;
const isKnown = (name: string): name is keyof typeof NAMES => name in NAMES;
/** What the server says of a line, in the reader's language. */
const PROBLEMS = {
  'the nominator is not in the directory': 'unknownNominator',
  'a nominee is not in the directory': 'unknownNominee',
} as const;
const isKnownProblem = (message: string): message is keyof typeof PROBLEMS => message in PROBLEMS;

/** What was brought in, what was left out, and how well the ranking finds those who were nominated. */
export function NominationResult({ evaluation }: { readonly evaluation: NominationFiguresFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { round, scores, k } = evaluation;
  if (evaluation.reason === 'PSEUDONYMOUS') return <Text>{t('leaders.nominations.pseudonymous')}</Text>;
  return (
    <>
      <Text>
        {t('leaders.nominations.imported', {
          nominations: format.number(evaluation.nominations),
          nominators: format.number(evaluation.nominators),
          nominees: format.number(evaluation.nominees),
        })}{' '}
        {round && (
          <Text span size="sm" c="dimmed">
            <Moment iso={round.importedAt} />
          </Text>
        )}
      </Text>
      {round && (
        <Text size="sm" c="dimmed">
          {t('leaders.nominations.dropped', {
            self: format.number(round.selfNominations),
            unknown: format.number(round.unknownPeople),
            repeated: format.number(round.repeated),
            optedOut: format.number(round.optedOut),
          })}
        </Text>
      )}
      {round && round.problems.length > 0 && (
        <details className={classes.more}>
          <summary>{t('leaders.nominations.badLines', { count: round.problems.length })}</summary>
          <ul className={classes.reasons}>
            {round.problems.map(({ line, message }, at) => (
              // A line can have several problems of the same words.
              <li key={at}>
                {t('leaders.nominations.badLine', {
                  line,
                  problem: isKnownProblem(message) ? t(`leaders.nominations.${PROBLEMS[message]}`) : message,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {evaluation.reason === 'TOO_FEW_NOMINATORS' && <Text mt="md">{t('leaders.nominations.tooFew')}</Text>}
      {scores.length > 0 && (
        <section className={classes.section} aria-labelledby="nomination-scores">
          <h2 id="nomination-scores" className={classes.title}>
            {t('leaders.nominations.result')}
          </h2>
          <Text size="sm" c="dimmed" maw="46rem" mb="xs">
            {t('leaders.nominations.resultText', { k: k ?? 0 })}
          </Text>
          <ScrollRegion label={t('leaders.nominations.result')}>
            <Table verticalSpacing={6} miw={560} maw={860}>
              <Table.Thead>
                <Table.Tr>
                  {(['figure', 'ranking', 'contacts', 'sent', 'random'] as const).map((column) => (
                    <Table.Th key={column} scope="col" ta={column === 'figure' ? 'start' : 'end'}>
                      {t(`leaders.nominations.column.${column}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className="figures">
                {scores.map(({ name, value, low, high, contacts, sent, random }) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row" fw={400}>
                      {isKnown(name) ? t(`leaders.nominations.${NAMES[name]}`, { k: k ?? 0 }) : name}
                    </Table.Th>
                    <Table.Td ta="end">
                      <strong>{format.share(value)}</strong> ({format.share(low)}–{format.share(high)})
                    </Table.Td>
                    <Table.Td ta="end">{format.share(contacts)}</Table.Td>
                    <Table.Td ta="end">{format.share(sent)}</Table.Td>
                    <Table.Td ta="end">
                      {format.share(random.mean)} ({format.share(random.low)}–{format.share(random.high)})
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        </section>
      )}
    </>
  );
}

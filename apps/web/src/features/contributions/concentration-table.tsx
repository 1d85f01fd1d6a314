import { Table, Text, Title, VisuallyHidden } from '@mantine/core';
import type { FiguresFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';

interface ConcentrationTableProps {
  readonly words: FiguresFragment | null;
  readonly edits: FiguresFragment | null;
}

/** The same figures by surviving words and by edits, side by side: saving often moves only one of the two. */
export function ConcentrationTable({ words, edits }: ConcentrationTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const percents = [
    ...new Set([words, edits].flatMap((one) => one?.topShareRatio.map((s) => s.percent) ?? [])),
  ];
  const top = (figures: FiguresFragment, percent: number) => {
    const share = figures.topShareRatio.find((one) => one.percent === percent);
    return share ? format.share(share.shareRatio) : '–';
  };
  const rows: readonly (readonly [string, (figures: FiguresFragment) => string])[] = [
    [t('contributions.peopleForHalfLabel'), (one) => format.number(one.peopleForHalf)],
    [t('contributions.peopleForThreeQuartersLabel'), (one) => format.number(one.peopleForThreeQuarters)],
    ...percents.map(
      (percent) =>
        [t('contributions.topLabel', { percent }), (one: FiguresFragment) => top(one, percent)] as const,
    ),
    [t('contributions.gini'), (one) => format.number(one.gini)],
    [t('contributions.peopleCounted'), (one) => format.number(one.people)],
  ];
  return (
    <section aria-labelledby="side-by-side">
      <Title order={2} size="h5" id="side-by-side">
        {t('contributions.sideBySide')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('contributions.sideBySideText')}
      </Text>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <VisuallyHidden>{t('contributions.figure')}</VisuallyHidden>
            </Table.Th>
            <Table.Th ta="end">{t('contributions.bySurviving')}</Table.Th>
            <Table.Th ta="end">{t('contributions.byEdits')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="figures">
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td ta="end">{words ? value(words) : '–'}</Table.Td>
              <Table.Td ta="end">{edits ? value(edits) : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

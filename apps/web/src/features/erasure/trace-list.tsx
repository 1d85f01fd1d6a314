import { Table, Text, Title } from '@mantine/core';
import type { ErasurePreviewQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';

interface TraceListProps {
  readonly title: string;
  readonly traces: ErasurePreviewQuery['erasurePreview']['goes'];
  readonly nothing: string;
}

/** Kinds of rows that name a person, with their numbers. */
export function TraceList({ title, traces, nothing }: TraceListProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = (what: string) => {
    // A kind that has no text yet shows its own name.
    const key = `erasure.what.${what}`;
    return i18n.exists(key) ? t(key as 'erasure.what.mail') : what;
  };
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {traces.length === 0 ? (
        <Text size="sm">{nothing}</Text>
      ) : (
        <Table verticalSpacing={4} aria-label={title}>
          <Table.Tbody>
            {traces.map(({ what, rows }) => (
              <Table.Tr key={what}>
                <Table.Th scope="row" fw={400}>
                  {nameOf(what)}
                </Table.Th>
                <Table.Td ta="end" className="figures">
                  {format.number(rows)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}

import { Table, Text } from '@mantine/core';
import type { MailImportRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './mail-import.module.css';
import { mailProblemWords } from './mail-problem-words.js';
import { useDropName } from './use-drop-name.js';

/** A file inside an archive by its place: names of messages are subjects, and not kept. */
const NUMBERED = /^#(\d+)$/;

/** What came of a file: read, kept, left out by reason, and the lines that could not be read. */
export function MailImportReport({ mailImport }: { readonly mailImport: MailImportRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dropName = useDropName();
  const placeOf = (entry: string) => {
    const number = NUMBERED.exec(entry)?.[1];
    return number === undefined ? entry : t('mailImport.entry', { number });
  };
  const { dropped, problems, problemCount, ignoredColumns, firstSentAt, lastSentAt } = mailImport;
  const facts: readonly (readonly [string, string])[] = [
    [t('mailImport.read'), format.number(mailImport.messagesRead)],
    [t('mailImport.kept'), format.number(mailImport.messagesKept)],
    ...(mailImport.messagesPending > 0
      ? [[t('mailImport.waiting'), format.number(mailImport.messagesPending)] as const]
      : []),
    ...[...dropped]
      .sort((a, b) => b.messages - a.messages)
      .map(({ reason, messages }) => [dropName(reason), format.number(messages)] as const),
    [t('mailImport.externalRecipients'), format.number(mailImport.externalRecipients)],
    [t('mailImport.people'), format.number(mailImport.people)],
    [t('mailImport.unknown'), format.number(mailImport.unknownAddresses)],
    [t('mailImport.badRows'), format.number(problemCount)],
  ];
  return (
    <div className={classes.report}>
      <Table verticalSpacing={4} maw={640}>
        <Table.Tbody className="figures">
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td ta="end">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {firstSentAt !== null && lastSentAt !== null && (
        <Text size="sm" mt="xs">
          {t('mailImport.span', { from: format.dateTime(firstSentAt), to: format.dateTime(lastSentAt) })}
        </Text>
      )}
      {ignoredColumns.length > 0 && (
        <Text size="sm" mt="xs" className={classes.name}>
          {t('mailImport.ignored', { columns: ignoredColumns.join(t('common.comma')) })}
        </Text>
      )}
      {problems.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {problems.length < problemCount
              ? t('mailImport.firstProblems', { count: problems.length, all: format.number(problemCount) })
              : t('mailImport.badRows')}
          </Text>
          {/* Scrolls by itself, by keyboard too. */}
          <ul className={classes.problems} aria-label={t('mailImport.badRows')} tabIndex={0}>
            {problems.map(({ line, entry, column, message }, at) => (
              <li key={at}>
                <Text span size="sm" c="dimmed" className="figures">
                  {[
                    entry === null ? null : placeOf(entry),
                    t('mailImport.line', { line }),
                    column === null ? null : t('mailImport.column', { column }),
                  ]
                    .filter(Boolean)
                    .join(t('common.comma'))}
                </Text>{' '}
                {mailProblemWords(t, message)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

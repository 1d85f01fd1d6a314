import { Table, Text } from '@mantine/core';
import type { ReviewSharePartsFragment } from '@wellspring/web-graphql';
import { FigureTile, ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { NumberLink } from './number-link.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';
import type { NumbersScope } from './numbers-address.js';
import { ShareTile } from './share-tile.js';

/** Whether flags find what is wrong, and whether what was approved stayed. */
export function QualitySection({ numbers, scope }: NumbersPart) {
  const { t } = useTranslation();
  const { precision, recall, badInSample, revertsAfterApproval } = numbers;
  const any = (shares: readonly ReviewSharePartsFragment[]) => shares.find(({ flag }) => flag === null);
  const [anyPrecision, anyRecall] = [any(precision), any(recall)];
  const tile = (
    name: 'precision' | 'recall' | 'bad' | 'reverts',
    note: 'precisionNote' | 'recallNote' | 'badNote' | 'revertsNote',
  ) => ({ scope, label: t(`reviewNumbers.quality.${name}`), note: t(`reviewNumbers.quality.${note}`) });
  return (
    <section aria-labelledby="quality" className={classes.section}>
      <h2 id="quality">{t('reviewNumbers.quality.title')}</h2>
      <Text size="sm" c="dimmed" mb="sm" maw="54rem">
        {t('reviewNumbers.quality.text')}
      </Text>
      <dl className={classes.tiles}>
        {anyPrecision && (
          <ShareTile
            {...tile('precision', 'precisionNote')}
            share={anyPrecision}
            items={{ number: 'FLAGGED_BAD' }}
            of={{ number: 'FLAGGED' }}
          />
        )}
        {anyRecall && (
          <ShareTile
            {...tile('recall', 'recallNote')}
            share={anyRecall}
            items={{ number: 'SAMPLED_BAD_FLAGGED' }}
            of={{ number: 'SAMPLED_BAD' }}
          />
        )}
        <ShareTile
          {...tile('bad', 'badNote')}
          share={badInSample}
          items={{ number: 'SAMPLED_BAD' }}
          of={{ number: 'SAMPLED' }}
        />
        {revertsAfterApproval ? (
          <ShareTile
            {...tile('reverts', 'revertsNote')}
            share={revertsAfterApproval}
            items={{ number: 'REVERTED_AFTER_APPROVAL' }}
            of={{ number: 'APPROVED' }}
          />
        ) : (
          <FigureTile
            label={t('reviewNumbers.quality.reverts')}
            value={
              <Text span size="sm">
                {t('reviewNumbers.reason.TOO_FEW_PEOPLE')}
              </Text>
            }
            note={t('reviewNumbers.quality.revertsNote')}
          />
        )}
      </dl>
      <ByFlag precision={precision} recall={recall} scope={scope} />
    </section>
  );
}

interface ByFlagProps {
  readonly precision: readonly ReviewSharePartsFragment[];
  readonly recall: readonly ReviewSharePartsFragment[];
  readonly scope: NumbersScope;
}

/** The same of each kind of flag. */
function ByFlag({ precision, recall, scope }: ByFlagProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const shareOf = (share: ReviewSharePartsFragment | undefined) =>
    typeof share?.ratio === 'number' ? format.share(share.ratio) : '–';
  return (
    <ScrollRegion label={t('reviewNumbers.quality.flag')}>
      <Table verticalSpacing={6} miw={460} mt="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reviewNumbers.quality.flag')}</Table.Th>
            <Table.Th ta="end">{t('reviewNumbers.quality.precision')}</Table.Th>
            <Table.Th ta="end">{t('reviewNumbers.quality.recall')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="figures">
          {precision.map((own) => {
            const { flag } = own;
            const found = recall.find((one) => one.flag === flag);
            return (
              <Table.Tr key={flag ?? 'ANY'}>
                <Table.Th scope="row" fw={400}>
                  {t(`reviewNumbers.quality.flags.${flag ?? 'ANY'}`)}
                </Table.Th>
                <Table.Td ta="end">
                  {shareOf(own)}{' '}
                  <Text span size="sm" c="dimmed">
                    (
                    <NumberLink scope={scope} rows={{ number: 'FLAGGED_BAD', flag }}>
                      {format.number(own.items)}
                    </NumberLink>
                    {' / '}
                    <NumberLink scope={scope} rows={{ number: 'FLAGGED', flag }}>
                      {format.number(own.of)}
                    </NumberLink>
                    )
                  </Text>
                </Table.Td>
                <Table.Td ta="end">
                  {shareOf(found)}{' '}
                  {found && (
                    <Text span size="sm" c="dimmed">
                      (
                      <NumberLink scope={scope} rows={{ number: 'SAMPLED_BAD_FLAGGED', flag }}>
                        {format.number(found.items)}
                      </NumberLink>
                      {' / '}
                      <NumberLink scope={scope} rows={{ number: 'SAMPLED_BAD' }}>
                        {format.number(found.of)}
                      </NumberLink>
                      )
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

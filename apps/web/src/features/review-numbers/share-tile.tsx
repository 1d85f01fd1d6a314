import { Text } from '@mantine/core';
import type { ReviewSharePartsFragment } from '@wellspring/web-graphql';
import { FigureTile } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { NumberLink } from './number-link.js';
import type { NumberRows, NumbersScope } from './numbers-address.js';

interface ShareTileProps {
  readonly label: string;
  /** What of what, in words. */
  readonly note: string;
  readonly share: ReviewSharePartsFragment;
  readonly scope: NumbersScope;
  /** What the two counts open. */
  readonly items: NumberRows;
  readonly of: NumberRows;
}

/** A share with its interval, or why there is none; both counts open their rows. */
export function ShareTile({ label, note, share, scope, items, of }: ShareTileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ratio, low, high, reason } = share;
  return (
    <FigureTile
      label={label}
      value={
        ratio === null ? (
          <Text span size="sm">
            {t(`reviewNumbers.reason.${reason ?? 'TOO_FEW'}`)}
          </Text>
        ) : (
          format.share(ratio)
        )
      }
      note={
        <>
          {low !== null && high !== null && (
            <>
              {t('reviewNumbers.quality.interval', { low: format.share(low), high: format.share(high) })}
              <br />
            </>
          )}
          <NumberLink scope={scope} rows={items}>
            {format.number(share.items)}
          </NumberLink>
          {' / '}
          <NumberLink scope={scope} rows={of}>
            {format.number(share.of)}
          </NumberLink>{' '}
          {note}
        </>
      }
    />
  );
}

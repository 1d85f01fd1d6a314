import { Select } from '@mantine/core';
import type { TransferFormat } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';

const FORMATS: readonly TransferFormat[] = ['MARKDOWN', 'MEDIAWIKI'];

interface FormatSelectProps {
  readonly value: TransferFormat;
  readonly onChange: (format: TransferFormat) => void;
  readonly description?: string;
}

/** Chooses what a file of pages is written in. */
export function FormatSelect({ value, onChange, description }: FormatSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('transfer.format')}
      description={description}
      data={FORMATS.map((format) => ({ value: format, label: t(`transfer.formats.${format}`) }))}
      allowDeselect={false}
      value={value}
      onChange={(format) => format && onChange(format)}
    />
  );
}

import { Select } from '@mantine/core';
import { SpaceListDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';

interface SpaceChoiceProps {
  readonly value: string | null;
  readonly onChange: (spaceKey: string | null) => void;
}

/** One space or all of them. */
export function SpaceChoice({ value, onChange }: SpaceChoiceProps) {
  const { t } = useTranslation();
  const [spaces] = useQuery({ query: SpaceListDocument });
  return (
    <Select
      label={t('links.labels.space')}
      w="100%"
      maw="18rem"
      allowDeselect={false}
      data={[
        { value: '', label: t('links.labels.allSpaces') },
        ...(spaces.data?.spaces ?? []).map((space) => ({ value: space.key, label: space.name })),
      ]}
      value={value ?? ''}
      onChange={(key) => onChange(key === '' ? null : key)}
    />
  );
}

import { MultiSelect, Radio, Stack, Text } from '@mantine/core';
import { SpaceListDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';

interface RuleSpacesFieldProps {
  readonly isEverywhere: boolean;
  readonly spaceIds: readonly string[];
  /** Spaces of the rule that the viewer can't open: they stay. */
  readonly otherSpaces: number;
  readonly problem: string | undefined;
  readonly onChange: (part: {
    readonly isEverywhere?: boolean;
    readonly spaceIds?: readonly string[];
  }) => void;
}

/** In which spaces a rule holds. */
export function RuleSpacesField(props: RuleSpacesFieldProps) {
  const { isEverywhere, spaceIds, otherSpaces, problem, onChange } = props;
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: SpaceListDocument });
  return (
    <Radio.Group
      label={t('reviewRules.edit.spaces')}
      value={isEverywhere ? 'all' : 'some'}
      onChange={(value) => onChange({ isEverywhere: value === 'all' })}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="all" label={t('reviewRules.edit.allSpaces')} />
        <Radio value="some" label={t('reviewRules.edit.someSpaces')} />
        {!isEverywhere && (
          <>
            <MultiSelect
              aria-label={t('reviewRules.edit.chooseSpaces')}
              placeholder={spaceIds.length === 0 ? t('reviewRules.edit.chooseSpaces') : undefined}
              searchable
              maw="34rem"
              value={[...spaceIds]}
              error={problem}
              data={(data?.spaces ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(chosen) => onChange({ spaceIds: chosen })}
            />
            {otherSpaces > 0 && (
              <Text size="sm" c="dimmed">
                {t('reviewRules.edit.otherSpacesStay', { count: otherSpaces })}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Radio.Group>
  );
}

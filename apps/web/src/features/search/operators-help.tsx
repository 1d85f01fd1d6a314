import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './search-screen.module.css';

const OPERATORS = ['phrase', 'without', 'inSpace', 'byPerson'] as const;

/** What can be written into a search beside words. */
export function OperatorsHelp() {
  const { t } = useTranslation();
  return (
    <Popover width={340} position="bottom-end" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('search.operators.open')}>
          <IconHelpCircle size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('search.operators.title')} tabIndex={-1}>
        <Text fw={600} size="sm" mb="xs">
          {t('search.operators.title')}
        </Text>
        <dl className={classes.operators}>
          {OPERATORS.map((name) => (
            <div key={name}>
              <dt>
                <code>{t(`search.operators.example.${name}`)}</code>
              </dt>
              <dd>{t(`search.operators.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NO_FILTER, withFilter } from './leader-filter.js';

/** Takes back whatever narrows the list. */
export function ShowEverybody() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  return (
    <Button variant="subtle" onClick={() => setParams(withFilter(params, NO_FILTER))}>
      {t('leaders.everybody')}
    </Button>
  );
}

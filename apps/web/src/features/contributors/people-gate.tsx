import { Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { MyPurposeDocument, type PeopleHidden } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { PurposeForm } from '../purpose/purpose-form.js';
import classes from './contributors.module.css';

interface PeopleGateProps {
  readonly hidden: PeopleHidden | null;
  readonly onStated: () => void;
  readonly children: ReactNode;
}

/** Shows people to those who may see them, under their purpose; asks analysts for one, and tells others why not. */
export function PeopleGate({ hidden, onStated, children }: PeopleGateProps) {
  const { t } = useTranslation();
  if (hidden === 'PURPOSE_NEEDED') return <PurposeForm onStated={onStated} />;
  if (hidden !== null)
    return (
      <EmptyState icon={<IconEyeOff size={26} stroke={1.5} />} title={t('contributions.peopleHiddenTitle')}>
        <Text size="sm">{t(`contributions.hidden.${hidden}`)}</Text>
      </EmptyState>
    );
  return (
    <>
      <ShownPurpose />
      {children}
    </>
  );
}

/** What the analyst said, and until when it holds. */
function ShownPurpose() {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data }] = useQuery({ query: MyPurposeDocument, requestPolicy: 'cache-and-network' });
  if (!data?.myPurpose) return null;
  return (
    <Text size="sm" className={classes.purpose}>
      {t('contributors.purpose', {
        purpose: data.myPurpose.purpose,
        until: format.dateTime(data.myPurpose.until),
      })}
    </Text>
  );
}

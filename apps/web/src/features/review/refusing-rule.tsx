import { Button, Group, Text } from '@mantine/core';
import { RefusingRuleDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { rulePath } from '../review-rules/rules-path.js';
import { AppealDialog } from './appeal-dialog.js';

interface RefusingRuleProps {
  readonly ruleId: string;
  /** The draft that the refused text was kept as; null where there is none to appeal for. */
  readonly draftId: string | null;
}

/** The rule that refused a text, in its own words, with the way to its page and the appeal. */
export function RefusingRule({ ruleId, draftId }: RefusingRuleProps) {
  const { t } = useTranslation();
  const [isAppealing, setAppealing] = useState(false);
  const [{ data }] = useQuery({ query: RefusingRuleDocument, variables: { id: ruleId } });
  const rule = data?.reviewRule?.current;
  return (
    <>
      {rule && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t('review.editor.rule', { name: rule.name })}
          </Text>
          <Text size="sm">{rule.words}</Text>
        </>
      )}
      <Text size="sm">{t('review.editor.draftKept')}</Text>
      <Group gap="xs" mt="sm">
        <Button
          component={Link}
          size="xs"
          variant="white"
          color="red.9"
          to={rulePath(ruleId)}
          target="_blank"
        >
          {t('review.editor.readRule')}
        </Button>
        {draftId !== null && (
          <Button size="xs" variant="white" color="red.9" onClick={() => setAppealing(true)}>
            {t('review.editor.appeal')}
          </Button>
        )}
      </Group>
      {isAppealing && draftId !== null && (
        <AppealDialog draftId={draftId} onClose={() => setAppealing(false)} />
      )}
    </>
  );
}

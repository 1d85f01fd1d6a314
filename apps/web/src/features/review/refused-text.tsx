import { Button, Text } from '@mantine/core';
import { AppealedTextDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { rulePath } from '../review-rules/rules-path.js';
import { markedRuns } from './marked-runs.js';
import classes from './review.module.css';

/** The text that a rule refused, for the one who decides its appeal: shown when it is asked for, as each look is recorded. */
export function RefusedText({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const [result, retry] = useQuery({ query: AppealedTextDocument, variables: { itemId }, pause: !isAsked });
  if (!isAsked)
    return (
      <div className={classes.mineActions}>
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          {t('review.showRefused')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('review.showRefusedHint')}
        </Text>
      </div>
    );
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ appealedText }) => {
        if (!appealedText || appealedText.text === null)
          return <Text size="sm">{t('review.refusedChanged')}</Text>;
        const places = appealedText.rules.flatMap(({ evidence }) =>
          evidence.filter(({ field }) => field === 'text'),
        );
        return (
          <>
            {appealedText.rules.map((rule) => (
              <Text size="sm" key={rule.ruleId}>
                <Link to={rulePath(rule.ruleId)}>{rule.name}</Link>: {rule.words}
              </Text>
            ))}
            <Text fw={600} mt="xs">
              {appealedText.title}
            </Text>
            <div className={classes.sourceText}>
              {markedRuns(appealedText.text, places).map((run, index) =>
                run.isMarked ? <mark key={index}>{run.text}</mark> : run.text,
              )}
            </div>
          </>
        );
      }}
    </QueryView>
  );
}

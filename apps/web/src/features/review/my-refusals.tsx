import { Button, Text, Title } from '@mantine/core';
import { MyRefusalsDocument, type MyRefusalsQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import { rulePath } from '../review-rules/rules-path.js';
import { AppealDialog } from './appeal-dialog.js';
import classes from './review.module.css';

type Refusal = MyRefusalsQuery['myRefusals']['nodes'][number];

/** Refused texts are few and go after thirty days. */
const SHOWN = 50;
const CONTEXT = { additionalTypenames: ['Refusal'] };

/** Texts of the reader's that a rule refused, with the rule's words and the appeal; nothing where there are none. */
export function MyRefusals() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: MyRefusalsDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
    context: CONTEXT,
  });
  if (result.data?.myRefusals.nodes.length === 0) return null;
  return (
    <section aria-labelledby="my-refusals" className={classes.sections}>
      <Title order={2} size="h4" id="my-refusals">
        {t('review.mine.refusals')}
      </Title>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ myRefusals }) => (
          <ul className={classes.list}>
            {myRefusals.nodes.map((refusal) => (
              <RefusalRow key={refusal.id} refusal={refusal} />
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

function RefusalRow({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAppealing, setAppealing] = useState(false);
  const { page, appeal, draftId } = refusal;
  const draftHref = page ? pagePath(page, `/edit?draft=${draftId ?? ''}`) : '/me#drafts';
  return (
    <li className={classes.mineRow} data-refusal={refusal.id}>
      <div className={classes.rowTitle}>
        {page ? <Link to={pagePath(page)}>{page.title}</Link> : t('review.newPage')}
      </div>
      <Text size="sm">
        <strong>
          {t('review.mine.refusedAt', { when: format.relative(refusal.refusedAt, new Date()) })}
        </strong>
      </Text>
      {refusal.rules.map((rule) => (
        <Text size="sm" key={rule.ruleId}>
          <Link to={rulePath(rule.ruleId)}>{rule.name}</Link>: {rule.words}
        </Text>
      ))}
      {refusal.clearedAt ? (
        <Text size="sm">{t('review.mine.refusedOverturned')}</Text>
      ) : (
        appeal && (
          <Text size="sm">
            {t(appeal.verdict === 'UPHELD' ? 'review.mine.appealUpheld' : 'review.mine.appealing')}
          </Text>
        )
      )}
      {appeal && appeal.note !== '' && <blockquote className={classes.words}>{appeal.note}</blockquote>}
      <div className={classes.mineActions}>
        {draftId !== null && (
          <Button size="xs" variant="default" component={Link} to={draftHref}>
            {t('review.mine.openDraft')}
          </Button>
        )}
        {refusal.mayAppeal && draftId !== null && (
          <Button size="xs" variant="default" onClick={() => setAppealing(true)}>
            {t('review.mine.appeal')}
          </Button>
        )}
      </div>
      {isAppealing && draftId !== null && (
        <AppealDialog draftId={draftId} onClose={() => setAppealing(false)} />
      )}
    </li>
  );
}

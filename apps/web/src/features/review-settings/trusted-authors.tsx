import { Badge, Button, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import {
  type PersonNameFragment,
  TrustedAuthorsDocument,
  type TrustedAuthorsQuery,
} from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer-context.js';
import { useFormat } from '../../i18n/use-format.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { PersonName } from '../person/person-name.js';
import { QueryView } from '../problem/query-view.js';
import classes from './review-settings.module.css';
import { TrustDialog } from './trust-dialog.js';

const ROWS_A_PAGE = 25;
const TRUST_READ = { additionalTypenames: ['TrustedAuthor'] };

type Author = TrustedAuthorsQuery['trustedAuthors']['nodes'][number];
interface Asked {
  readonly decision: 'GRANT' | 'WITHDRAW';
  readonly person: PersonNameFragment | null;
}

/** Whose changes count as patrolled, what earned it, and who lost it. */
export function TrustedAuthors() {
  const { t } = useTranslation();
  const turning = useTurning();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [result, retry] = useQuery({
    query: TrustedAuthorsDocument,
    variables: { first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
    context: TRUST_READ,
  });
  return (
    <section aria-labelledby="trusted" className={classes.section}>
      <h2 id="trusted">{t('reviewSettings.trust.title')}</h2>
      <Text size="sm" c="dimmed" mb="sm" maw="46rem">
        {t('reviewSettings.trust.text')}
      </Text>
      <Button variant="default" mb="sm" onClick={() => setAsked({ decision: 'GRANT', person: null })}>
        {t('reviewSettings.trust.grant')}
      </Button>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ trustedAuthors: { totalCount, nodes, pageInfo } }) =>
          totalCount === 0 ? (
            <EmptyState
              icon={<IconUserCheck size={28} stroke={1.5} />}
              title={t('reviewSettings.trust.none')}
            />
          ) : (
            <>
              <Text size="sm" c="dimmed" role="status">
                {t('reviewSettings.trust.count', { count: totalCount })}
              </Text>
              <ul className={classes.lines}>
                {nodes.map((author) => (
                  <AuthorLine key={author.person.id} author={author} onAsk={setAsked} />
                ))}
              </ul>
              <PageTurner turning={turning} pageInfo={pageInfo} fetching={result.fetching} />
            </>
          )
        }
      </QueryView>
      {asked && <TrustDialog {...asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface AuthorLineProps {
  readonly author: Author;
  readonly onAsk: (asked: Asked) => void;
}

function AuthorLine({ author, onAsk }: AuthorLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const viewer = useViewer();
  const { person, kind, since, by, reason, edits, survivalRatio } = author;
  const isWithdrawn = kind === 'WITHDRAWN';
  const name = person.displayName;
  return (
    <li>
      <span className={classes.what}>
        <PersonName person={person} />{' '}
        <Badge variant="light" tt="none" fw={500} color={isWithdrawn ? 'red' : 'spring'}>
          {t(`reviewSettings.trust.kind.${kind}`)}
        </Badge>
        <Text size="xs" c="dimmed">
          {[
            t('reviewSettings.trust.since', { date: format.date(since) }),
            by && t('reviewSettings.trust.by', { name: by.displayName }),
            edits !== null &&
              survivalRatio !== null &&
              t('reviewSettings.trust.earnedWith', {
                count: edits,
                share: format.share(survivalRatio),
                edits: format.number(edits),
              }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {reason !== '' && <Text size="sm">{reason}</Text>}
      </span>
      {/* Nobody decides on themselves. */}
      {person.id !== viewer?.person.id && (
        <Button
          size="compact-sm"
          variant="subtle"
          color={isWithdrawn ? undefined : 'red'}
          aria-label={t(
            isWithdrawn ? 'reviewSettings.trust.againNamed' : 'reviewSettings.trust.withdrawNamed',
            {
              name,
            },
          )}
          onClick={() => onAsk({ decision: isWithdrawn ? 'GRANT' : 'WITHDRAW', person })}
        >
          {t(isWithdrawn ? 'reviewSettings.trust.again' : 'reviewSettings.trust.withdraw')}
        </Button>
      )}
    </li>
  );
}

import { Anchor, Button, Text } from '@mantine/core';
import { ThanksToMeDocument, type ThanksToMeQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import { QueryView } from '../problem/query-view.js';
import classes from './impact.module.css';

type Received = ThanksToMeQuery['thanksToMe']['nodes'][number];

/** Id of the list, for the number that opens it. */
export const THANKS_ID = 'impact-thanks';

/** Who thanked the reader for what: the rows of the number of thanks. */
export function ThanksReceived() {
  const { t } = useTranslation();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <section className={classes.section} aria-labelledby={THANKS_ID}>
      <h2 id={THANKS_ID} className={classes.title} tabIndex={-1}>
        {t('impact.thanksReceived')}
      </h2>
      {pages.map((after, at) => (
        <ThanksPage
          key={after ?? ''}
          after={after}
          onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
        />
      ))}
    </section>
  );
}

interface ThanksPageProps {
  readonly after: string | null;
  /** Null where the next page is on the screen already. */
  readonly onMore: ((after: string) => void) | null;
}

function ThanksPage({ after, onMore }: ThanksPageProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({ query: ThanksToMeDocument, variables: { after } });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ thanksToMe: { nodes, pageInfo } }) => (
        <>
          <ul className={classes.list}>
            {nodes.map((one) => (
              <ThanksRow
                key={`${one.thankedAt} ${one.person.id} ${one.page?.id ?? ''} ${one.number}`}
                one={one}
              />
            ))}
          </ul>
          {onMore && pageInfo.hasNextPage && pageInfo.endCursor !== null && (
            <Button variant="default" size="xs" mt="xs" onClick={() => onMore(pageInfo.endCursor ?? '')}>
              {t('impact.thanksMore')}
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}

function ThanksRow({ one }: { readonly one: Received }) {
  const { t } = useTranslation();
  return (
    <li>
      <PersonName person={one.person} />{' '}
      <Text span size="sm" c="dimmed">
        {one.page ? t('impact.thanksFor', { number: one.number }) : t('impact.thanksClosed')}
      </Text>{' '}
      {one.page && (
        <Anchor component={Link} to={pagePath(one.page, `/history/${one.number}`)} underline="always">
          {one.page.title}
        </Anchor>
      )}{' '}
      <Text span size="xs" c="dimmed">
        <Moment iso={one.thankedAt} />
      </Text>
      {one.note !== '' && one.page && (
        <Text size="sm" component="blockquote" m={0} mt={2}>
          {one.note}
        </Text>
      )}
    </li>
  );
}

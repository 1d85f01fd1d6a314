import { Badge, Button, Text, Title } from '@mantine/core';
import { MyDraftsDocument, type MyDraftsQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer-context.js';
import { Moment } from '../../i18n/moment.js';
import { newPagePath, pagePath } from '../../routing/page-address.js';
import { allLocalDrafts, deviceStore } from '../edit/local-drafts.js';
import { discardDraft } from './discard-draft.js';
import { withDraft } from './left-draft.js';
import classes from './my-drafts.module.css';

type ServerDraft = MyDraftsQuery['myDrafts']['nodes'][number];

/** A draft as the list shows it. */
interface ListedDraft {
  readonly id: string;
  readonly title: string;
  readonly excerpt: string;
  readonly updatedAt: string;
  readonly href: string;
  readonly place: string;
  readonly badge: 'conflict' | 'refused' | 'returned' | 'hereOnly' | null;
  /** Its page is gone: it can go on as a new one. */
  readonly isHomeless: boolean;
}

const BADGES = { TYPED: null, CONFLICT: 'conflict', REFUSED: 'refused', RETURNED: 'returned' } as const;

interface MyDraftsProps {
  readonly first: number;
  /** Leaves the whole section out where there is nothing, for screens that are about something else. */
  readonly hideEmpty?: boolean;
}

/** Everything that the reader typed and did not save, on the server and on this device, with the way back to it. */
export function MyDrafts({ first, hideEmpty = false }: MyDraftsProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [after, setAfter] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<readonly ServerDraft[]>([]);
  const [result] = useQuery({
    query: MyDraftsDocument,
    variables: { first, after },
    requestPolicy: 'cache-and-network',
  });
  if (!viewer || !result.data) return null;
  const personId = viewer.person.id;
  const { nodes, pageInfo } = result.data.myDrafts;
  const server = [...earlier.filter((one) => nodes.every((other) => other.id !== one.id)), ...nodes];
  const known = new Set(server.map((draft) => draft.id));
  const placeOf = (draft: ServerDraft): string => {
    if (draft.page) return draft.page.title;
    if (draft.parent) return t('safety.drafts.newBelow', { parent: draft.parent.title });
    return draft.space ? t('safety.drafts.newIn', { space: draft.space.name }) : t('safety.drafts.goneTitle');
  };
  const listed: ListedDraft[] = [
    // Those that the server does not have are few: its list may go on, so only the first page tells.
    ...(pageInfo.hasNextPage ? [] : allLocalDrafts(deviceStore(), personId, new Date()))
      .filter((draft) => !known.has(draft.id) && draft.text.trim() !== '')
      .map((draft) => ({
        ...draft,
        ...{ excerpt: draft.text.slice(0, 200), place: '', badge: 'hereOnly' as const, isHomeless: false },
      })),
    ...server.map((draft) => ({
      ...draft,
      ...{
        href: hrefOf(draft),
        place: placeOf(draft),
        isHomeless: draft.page === null && draft.space === null,
      },
      badge: BADGES[draft.keptBecause],
    })),
  ].filter((draft) => !gone.has(draft.id));
  if (listed.length === 0 && hideEmpty) return null;
  return (
    <section className={classes.drafts} aria-labelledby="my-drafts" id="drafts">
      <Title order={2} size="h4" id="my-drafts">
        {t('safety.drafts.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {listed.length === 0 ? t('safety.drafts.empty') : t('safety.drafts.lead')}
      </Text>
      <ul className={classes.list}>
        {listed.map((draft) => {
          const title = draft.title.trim() === '' ? t('safety.drafts.untitled') : draft.title;
          return (
            <li key={draft.id}>
              <div className={classes.words}>
                <div>
                  <Link to={withDraft(draft.href, draft.id)} className={classes.title}>
                    {title}
                  </Link>{' '}
                  {draft.badge && (
                    <Badge size="xs" variant="default" tt="none" fw={500}>
                      {t(`safety.drafts.${draft.badge}`)}
                    </Badge>
                  )}
                </div>
                <Text size="xs" c="dimmed">
                  <Moment iso={draft.updatedAt} />
                  {draft.place !== '' && draft.place !== title && ` · ${draft.place}`}
                </Text>
                <Text size="sm" lineClamp={2}>
                  {draft.excerpt}
                </Text>
              </div>
              <div className={classes.actions}>
                <Button size="xs" variant="default" component={Link} to={withDraft(draft.href, draft.id)}>
                  {t(draft.isHomeless ? 'safety.drafts.asNewPage' : 'safety.drafts.goOn')}
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  aria-label={t('safety.drafts.discardOf', { title })}
                  onClick={() => {
                    setGone((last) => new Set(last).add(draft.id));
                    void discardDraft(personId, draft.id);
                  }}
                >
                  {t('safety.drafts.discard')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {pageInfo.hasNextPage &&
        (hideEmpty ? (
          <Button component={Link} to="/me#drafts" variant="subtle" size="xs">
            {t('safety.drafts.all')}
          </Button>
        ) : (
          <Button
            variant="default"
            size="xs"
            loading={result.fetching}
            onClick={() => {
              setEarlier(server);
              setAfter(pageInfo.endCursor);
            }}
          >
            {t('common.showMore')}
          </Button>
        ))}
    </section>
  );
}

/** The editor that the draft belongs to; a text whose page is gone begins a new one. */
function hrefOf(draft: ServerDraft): string {
  if (draft.page) return pagePath(draft.page, '/edit');
  if (draft.space) return newPagePath(draft.space.key, draft.parent?.urlId);
  return '/new';
}

import { Anchor, Button, Text } from '@mantine/core';
import { SpaceFilesDocument, SpaceScreenDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { pagePath, spacePath } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import { AttachmentFacts } from './attachment-row.js';
import classes from './attachments.module.css';

/** All files of a space that the reader may see, the last uploaded first, each with its page. */
export function SpaceFilesScreen() {
  const { t } = useTranslation();
  const { spaceKey = '' } = useParams();
  const [{ data, fetching }] = useQuery({ query: SpaceScreenDocument, variables: { key: spaceKey } });
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const name = data?.space?.name ?? spaceKey;
  useScreenTitle(t('files.spaceTitle', { space: name }));
  useAnnouncePlace(data?.space ? spaceKey : null, null, []);
  if (!fetching && data?.space === null)
    return <NotFoundScreen text={t('space.notFound', { key: spaceKey })} />;
  return (
    <ScreenFrame
      title={t('files.spaceTitle', { space: name })}
      eyebrow={<Link to={spacePath(spaceKey)}>{name}</Link>}
    >
      {cursors.map((after, index) => (
        <FilesPart
          key={after ?? ''}
          spaceKey={spaceKey}
          after={after}
          onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
        />
      ))}
    </ScreenFrame>
  );
}

interface FilesPartProps {
  readonly spaceKey: string;
  readonly after: string | null;
  /** Null when the next part is shown already. */
  readonly onMore: ((cursor: string) => void) | null;
}

function FilesPart({ spaceKey, after, onMore }: FilesPartProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: SpaceFilesDocument,
    variables: { spaceKey, after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ spaceFiles: { nodes, pageInfo } }) => (
        <>
          {after === null && nodes.length === 0 && (
            <EmptyState icon={<IconPaperclip size={28} />} title={t('files.spaceNone')} />
          )}
          <ul className={classes.list}>
            {nodes.map((attachment) => (
              <li key={attachment.id} className={classes.row}>
                <AttachmentFacts attachment={attachment} />
                {attachment.page && (
                  <Text size="sm" className={classes.place}>
                    <Anchor component={Link} to={pagePath(attachment.page)}>
                      {attachment.page.title}
                    </Anchor>
                  </Text>
                )}
              </li>
            ))}
          </ul>
          {onMore && pageInfo.hasNextPage && pageInfo.endCursor && (
            <Button variant="default" mt="md" onClick={() => onMore(pageInfo.endCursor ?? '')}>
              {t('files.showMore')}
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}

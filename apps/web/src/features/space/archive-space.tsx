import { Button, Text, Title } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { ArchiveSpaceDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import type { SettledSpace } from './space-settings-screen.js';
import classes from './spaces-screen.module.css';

/** Archives a space or takes it into use again. Either way nothing is lost, so nothing is asked. */
export function ArchiveSpace({ space }: { readonly space: SettledSpace }) {
  const { t } = useTranslation();
  const [{ fetching, error }, archive] = useMutation(ArchiveSpaceDocument);
  const archived = space.archivedAt !== null;
  return (
    <section className={classes.section} aria-labelledby="archive">
      <Title order={2} size="h4" id="archive">
        {t(archived ? 'access.archive.undoTitle' : 'access.archive.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(archived ? 'access.archive.undoText' : 'access.archive.text')}
      </Text>
      {error && <QueryProblem error={error} />}
      <Button
        variant="default"
        loading={fetching}
        leftSection={archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
        onClick={() =>
          void archive(
            { spaceId: space.id, archived: !archived },
            { additionalTypenames: ['Space', 'Page', 'PageNode'] },
          )
        }
      >
        {t(archived ? 'access.archive.undo' : 'access.archive.do')}
      </Button>
    </section>
  );
}

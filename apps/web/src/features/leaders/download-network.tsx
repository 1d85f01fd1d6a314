import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './leaders.module.css';

const FORMATS = [
  { ending: 'gexf', name: 'GEXF' },
  { ending: 'graphml', name: 'GraphML' },
] as const;

/** Takes the network out for analysis programs; the server records the download as a look at everybody in it. */
export function DownloadNetwork({ snapshotId }: { readonly snapshotId: string | null }) {
  const { t } = useTranslation();
  const address = (ending: string) =>
    `/influence/ties.${ending}${snapshotId === null ? '' : `?${new URLSearchParams({ snapshotId }).toString()}`}`;
  return (
    <section className={classes.section} aria-labelledby="download">
      <h2 id="download" className={classes.title}>
        {t('leaders.download')}
      </h2>
      <Text size="sm" c="dimmed" mb="xs">
        {t('leaders.downloadText')}
      </Text>
      <Group gap="xs">
        {FORMATS.map(({ ending, name }) => (
          <Button
            key={ending}
            component="a"
            href={address(ending)}
            download
            size="compact-md"
            variant="default"
            leftSection={<IconDownload size={14} />}
          >
            {name}
          </Button>
        ))}
      </Group>
    </section>
  );
}

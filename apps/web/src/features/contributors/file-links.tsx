import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

interface FileLinksProps {
  readonly pathOf: (format: 'csv' | 'json') => string;
}

/** All rows of a list as a file. */
export function FileLinks({ pathOf }: FileLinksProps) {
  return (
    <Group gap="xs">
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={pathOf(format)}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} />}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}

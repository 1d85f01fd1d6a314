import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './problem-panel.module.css';

interface ProblemPanelProps {
  readonly title: string;
  readonly message: string;
  /** The server's id of the failed request, to quote when asking for help. */
  readonly requestId?: string | null;
  readonly requestIdLabel: string;
  readonly retryLabel: string;
  readonly onRetry?: () => void;
  readonly dismissLabel?: string;
  /** For a panel that lies above something else. */
  readonly onDismiss?: () => void;
}

/** Says what went wrong and offers to try again. Announced at once to assistive technology. */
export function ProblemPanel(props: ProblemPanelProps) {
  return (
    <div role="alert" className={classes.panel}>
      <IconAlertTriangle size={22} stroke={1.6} aria-hidden className={classes.icon} />
      <Stack gap={6} miw={0}>
        <Text fw={600}>{props.title}</Text>
        <Text size="sm">{props.message}</Text>
        {props.requestId && (
          <Text size="xs" c="dimmed">
            {props.requestIdLabel} <Code>{props.requestId}</Code>
          </Text>
        )}
        {(props.onRetry ?? props.onDismiss) && (
          <Group mt={4} gap="xs">
            {props.onRetry && (
              <Button size="xs" variant="default" onClick={props.onRetry}>
                {props.retryLabel}
              </Button>
            )}
            {props.onDismiss && (
              <Button size="xs" variant="subtle" onClick={props.onDismiss}>
                {props.dismissLabel}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </div>
  );
}

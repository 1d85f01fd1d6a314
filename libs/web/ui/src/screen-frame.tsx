import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './screen-frame.module.css';

interface ScreenFrameProps {
  readonly title: ReactNode;
  /** Language of the title when it is content and not part of the interface. */
  readonly titleLang?: string;
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** `wide` for tables and editors, `text` for reading. */
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

/** Heading, actions and body of a screen: the one level-one heading stands here. */
export function ScreenFrame({ width = 'wide', ...props }: ScreenFrameProps) {
  return (
    <div className={classes.frame} data-width={width}>
      <header className={classes.header}>
        <div className={classes.titles}>
          {props.eyebrow && <div className={classes.eyebrow}>{props.eyebrow}</div>}
          <Title order={1} className={classes.title} lang={props.titleLang}>
            {props.title}
          </Title>
          {props.lead && (
            <Text c="dimmed" maw="46rem" mt={6} component="div">
              {props.lead}
            </Text>
          )}
        </div>
        {props.actions && (
          <Group gap="xs" className={classes.actions}>
            {props.actions}
          </Group>
        )}
      </header>
      {props.children}
    </div>
  );
}

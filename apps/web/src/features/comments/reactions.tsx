import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconMoodPlus } from '@tabler/icons-react';
import { ReactDocument, type ReactionCountFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import classes from './comments.module.css';

/** The server's list; another sign would be refused. */
const SIGNS = ['👍', '❤️', '🎉', '😄', '🤔', '👀'] as const;
// The answer is a yes or no, so the cache has to be told what it changed.
const CONTEXT = { additionalTypenames: ['Reaction'] };

interface ReactionsProps {
  readonly pageId: string;
  /** Null: the page itself. */
  readonly commentId: string | null;
  readonly label: string;
  readonly reactions: readonly (ReactionCountFragment & {
    readonly people?: readonly { readonly id: string; readonly displayName: string }[];
  })[];
  readonly mayReact: boolean;
}

/** The signs under a page or comment; a press adds one's own or takes it away. */
export function Reactions({ pageId, commentId, label, reactions, mayReact }: ReactionsProps) {
  const { t } = useTranslation();
  const [{ fetching }, react] = useMutation(ReactDocument);
  if (reactions.length === 0 && !mayReact) return null;
  const toggle = (emoji: string) => {
    const mine = reactions.find((one) => one.emoji === emoji)?.mine ?? false;
    if (!fetching) void react({ input: { pageId, commentId, emoji, present: !mine } }, CONTEXT);
  };
  return (
    <div role="group" aria-label={label} className={classes.reactions}>
      {reactions.map(({ emoji, count, mine, people = [] }) => {
        const button = (
          <button
            key={emoji}
            type="button"
            className={classes.reaction}
            aria-pressed={mine}
            disabled={!mayReact}
            onClick={() => toggle(emoji)}
          >
            {emoji} {count}
          </button>
        );
        const names = people.map((person) => person.displayName).join(t('common.comma'));
        return names === '' ? (
          button
        ) : (
          <Tooltip key={emoji} label={names}>
            {button}
          </Tooltip>
        );
      })}
      {mayReact && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('around.comments.react')}>
              <IconMoodPlus size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={classes.signs}>
            {SIGNS.map((emoji) => (
              <Menu.Item key={emoji} onClick={() => toggle(emoji)} className={classes.sign}>
                {emoji}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

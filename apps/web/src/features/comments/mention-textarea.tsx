import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { MentionPeopleDocument } from '@wellspring/web-graphql';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import classes from './comments.module.css';
import { lettersAtCursor, type MentionText, pickAtCursor } from './mention-text.js';

interface MentionTextareaProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: MentionText;
  readonly autoFocus?: boolean;
  readonly onChange: (value: MentionText) => void;
  /** Ctrl+Enter or ⌘+Enter. */
  readonly onSubmit: () => void;
}

/** A field for some lines of Markdown in which `@` finds people. */
export function MentionTextarea(props: MentionTextareaProps) {
  const { value, onChange, onSubmit, label, placeholder, autoFocus = false } = props;
  const { t } = useTranslation();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [letters, setLetters] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(letters, 150);
  const [result] = useQuery({
    query: MentionPeopleDocument,
    variables: { text: asked ?? '' },
    pause: asked === null,
  });
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const people = letters === null || asked === null ? [] : (result.data?.people ?? []);
  const look = (at: HTMLTextAreaElement) => {
    setLetters(lettersAtCursor(at.value, at.selectionStart));
    setActive(0);
  };
  const pick = (person: (typeof people)[number]) => {
    const at = field.current;
    if (!at) return;
    const { cursor, ...picked } = pickAtCursor(value, at.selectionStart, {
      id: person.id,
      name: person.displayName,
    });
    onChange(picked);
    setLetters(null);
    at.focus();
    // After React has put the new text in.
    requestAnimationFrame(() => at.setSelectionRange(cursor, cursor));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // An input method uses the same keys to pick a character.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
      return;
    }
    const person = people[active];
    if (!person) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % people.length);
    else if (event.key === 'ArrowUp') setActive((active + people.length - 1) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(person);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setLetters(null);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={classes.field}>
      <Textarea
        ref={field}
        // For the focus trap of a dialog around it.
        data-autofocus={autoFocus || undefined}
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={12}
        value={value.text}
        aria-controls={people.length > 0 ? listId : undefined}
        aria-activedescendant={people.length > 0 ? `${listId}-${active}` : undefined}
        onChange={(event) => {
          onChange({ ...value, text: event.currentTarget.value });
          look(event.currentTarget);
        }}
        onSelect={(event) => look(event.currentTarget)}
        onBlur={() => setLetters(null)}
        onKeyDown={onKeyDown}
      />
      {people.length > 0 && (
        <ul id={listId} role="listbox" aria-label={t('around.comments.mention')} className={classes.people}>
          {people.map((person, at) => (
            <li
              key={person.id}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === active}
              className={classes.personOption}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
            >
              <span translate="no">{person.displayName}</span>
              {person.department && <span className={classes.department}>{person.department}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { Button, Stack, TextInput } from '@mantine/core';
import {
  findPassage,
  type PassageAnchor,
  passageAnchorOf,
  PASSAGE_QUOTE_MAX_CHARS,
} from '@wellspring/wiki-domain/passage';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from './passage-marks.js';

interface PassagePickerProps {
  readonly article: Element;
  readonly onPick: (anchor: PassageAnchor) => void;
}

/** Names a passage by its words: for everybody who can't select text, or doesn't like to. */
export function PassagePicker({ article, onPick }: PassagePickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const pick = () => {
    const text = textOf(article);
    const found = findPassage(text, { quote: words.trim(), prefix: '', suffix: '' });
    const anchor = found?.isExact ? passageAnchorOf(text, found.start, found.end) : null;
    if (anchor) onPick(anchor);
    else setMissing(true);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        pick();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('around.comments.passageWords')}
          description={t('around.comments.passageWordsHint')}
          data-autofocus
          maxLength={PASSAGE_QUOTE_MAX_CHARS}
          value={words}
          error={isMissing ? t('around.comments.passageNotThere') : undefined}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <Button type="submit" size="xs" disabled={words.trim() === ''}>
          {t('around.comments.onPassage')}
        </Button>
      </Stack>
    </form>
  );
}

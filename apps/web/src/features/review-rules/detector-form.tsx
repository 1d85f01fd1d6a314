import { Checkbox, NativeSelect, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { DETECTOR_KINDS, type DetectorKind, PRIVATE_DATA_TYPES } from '@wellspring/review-domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DetectorDraft } from './detector-draft.js';
import { ExpressionProblem } from './expression-problem.js';
import { type FieldProblem, problemOf } from './field-problem.js';
import classes from './rules.module.css';

interface DetectorFormProps {
  readonly draft: DetectorDraft;
  readonly problem: FieldProblem | null;
  readonly onChange: (draft: DetectorDraft) => void;
}

/** Chooses what the machine looks for, with the fields of that kind. */
export function DetectorForm(props: DetectorFormProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('reviewRules.edit.detector')}
        value={draft.kind}
        maw="24rem"
        data={DETECTOR_KINDS.map((kind) => ({ value: kind, label: t(`reviewRules.detector.${kind}`) }))}
        onChange={(event) => {
          const kind = DETECTOR_KINDS.find((one) => one === event.currentTarget.value);
          if (kind) onChange({ ...draft, kind });
        }}
      />
      {FIELDS[draft.kind](props)}
    </Stack>
  );
}

const FIELDS: Readonly<Record<DetectorKind, (props: DetectorFormProps) => ReactNode>> = {
  words: (props) => (
    <>
      <Lines {...props} field="words" label="wordList" hint="wordListHint" />
      <MatchesCase {...props} />
    </>
  ),
  expression: (props) => (
    <>
      <Expression {...props} />
      <MatchesCase {...props} />
    </>
  ),
  'private-data': (props) => <PrivateData {...props} />,
  'copied-text': (props) => (
    <>
      <Amount {...props} field="similarityPercent" of="leastSimilarityRatio" label="similarity" />
      <Amount {...props} field="shingles" of="leastShingles" label="shingles" />
    </>
  ),
  links: (props) => <Lines {...props} field="hosts" label="sites" hint="sitesHint" />,
  'mass-removal': (props) => (
    <>
      <Amount {...props} field="removedPercent" of="leastRemovedRatio" label="removed" />
      <Amount {...props} field="removedChars" of="leastRemovedChars" label="removedChars" />
    </>
  ),
  blanking: (props) => (
    <>
      <Amount {...props} field="charsLeft" of="mostCharsLeft" label="charsLeft" />
      <Amount {...props} field="charsBefore" of="leastCharsBefore" label="charsBefore" />
    </>
  ),
  size: (props) => (
    <>
      <Amount {...props} field="textChars" of="mostTextChars" label="textChars" />
      <Amount {...props} field="addedChars" of="mostAddedChars" label="addedChars" />
    </>
  ),
};

interface LinesProps extends DetectorFormProps {
  readonly field: 'words' | 'hosts' | 'allowedMailHosts';
  readonly label: 'wordList' | 'sites' | 'allowedMailHosts';
  readonly hint: 'wordListHint' | 'sitesHint' | 'allowedMailHostsHint';
}

function Lines({ draft, problem, onChange, field, label, hint }: LinesProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t(`reviewRules.edit.${label}`)}
      description={t(`reviewRules.edit.${hint}`)}
      autosize
      minRows={field === 'allowedMailHosts' ? 2 : 4}
      maxRows={14}
      maw="34rem"
      spellCheck={false}
      value={draft[field]}
      error={problemOf(problem, `detector.${field}`)}
      onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
    />
  );
}

function Expression({ draft, problem, onChange }: DetectorFormProps) {
  const { t } = useTranslation();
  const own = problem !== null && problem.field === 'detector.expression' ? problem : null;
  return (
    <div>
      <TextInput
        label={t('reviewRules.edit.expression')}
        description={t('reviewRules.edit.expressionHint')}
        classNames={{ input: classes.code ?? '' }}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={draft.expression}
        error={own?.message}
        onChange={(event) => onChange({ ...draft, expression: event.currentTarget.value })}
      />
      {own && own.at !== null && <ExpressionProblem expression={draft.expression} at={own.at} />}
    </div>
  );
}

function MatchesCase({ draft, onChange }: DetectorFormProps) {
  const { t } = useTranslation();
  return (
    <Switch
      label={t('reviewRules.edit.matchesCase')}
      checked={draft.matchesCase}
      onChange={(event) => onChange({ ...draft, matchesCase: event.currentTarget.checked })}
    />
  );
}

function PrivateData(props: DetectorFormProps) {
  const { t } = useTranslation();
  const { draft, problem, onChange } = props;
  return (
    <>
      <Checkbox.Group
        label={t('reviewRules.edit.privateData')}
        value={[...draft.types]}
        error={problemOf(problem, 'detector.types')}
        onChange={(chosen) =>
          onChange({ ...draft, types: PRIVATE_DATA_TYPES.filter((type) => chosen.includes(type)) })
        }
      >
        <div className={classes.choices}>
          {PRIVATE_DATA_TYPES.map((type) => (
            <Checkbox key={type} value={type} label={t(`reviewRules.privateData.${type}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Lines {...props} field="allowedMailHosts" label="allowedMailHosts" hint="allowedMailHostsHint" />
      <Switch
        label={t('reviewRules.edit.includesExamples')}
        checked={draft.includesExamples}
        onChange={(event) => onChange({ ...draft, includesExamples: event.currentTarget.checked })}
      />
    </>
  );
}

interface AmountProps extends DetectorFormProps {
  readonly field:
    | 'similarityPercent'
    | 'shingles'
    | 'removedPercent'
    | 'removedChars'
    | 'charsLeft'
    | 'charsBefore'
    | 'textChars'
    | 'addedChars';
  /** The field of the detector that a problem names. */
  readonly of: string;
  readonly label:
    | 'similarity'
    | 'shingles'
    | 'removed'
    | 'removedChars'
    | 'charsLeft'
    | 'charsBefore'
    | 'textChars'
    | 'addedChars';
}

function Amount({ draft, problem, onChange, field, of, label }: AmountProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t(`reviewRules.edit.${label}`)}
      inputMode="decimal"
      maw="24rem"
      value={draft[field]}
      error={problemOf(problem, `detector.${of}`)}
      onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
    />
  );
}

import { Alert, Button, Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReviewRulePartsFragment, SaveReviewRuleDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { QueryProblem } from '../problem/query-problem.js';
import { DetectorForm } from './detector-form.js';
import { problemOf, type RuleProblem } from './field-problem.js';
import { RehearsalPanel } from './rehearsal-panel.js';
import { brakeRatioOf, rehearsedPart, type RuleDraft, ruleInputOf } from './rule-draft.js';
import { keepsTextsBack, RULE_ACTIONS } from './rule-maker.js';
import { RuleSpacesField } from './rule-spaces-field.js';
import classes from './rules.module.css';
import { rulePath, RULES_PATH } from './rules-path.js';
import { useProblemWords } from './use-problem-words.js';
import { useRehearsal } from './use-rehearsal.js';

interface RuleFormProps {
  readonly first: RuleDraft;
  /** Null for a new rule. */
  readonly rule: ReviewRulePartsFragment | null;
}

/** Writes a rule: its words for people, its detector for the machine, what it does and where, rehearsed before it is saved. */
export function RuleForm({ first, rule }: RuleFormProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(first);
  const [refused, setRefused] = useState<RuleProblem | null>(null);
  const [{ fetching, error }, saveRule] = useMutation(SaveReviewRuleDocument);
  const rehearsal = useRehearsal(draft);
  const change = (part: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...part });
    setRefused(null);
  };
  const inWords = useProblemWords(draft.detector);
  const told = refused ?? rehearsal.problem;
  const problem = told && inWords(told);
  // Of what is in force already the server knows whether it was rehearsed lately.
  const isSameMachine =
    rule !== null && JSON.stringify(rehearsedPart(draft)) === JSON.stringify(rehearsedPart(first));
  const wantsRehearsal = keepsTextsBack(draft.action) && !(isSameMachine && keepsTextsBack(first.action));
  const isRehearsed = !rehearsal.isOutdated && typeof rehearsal.result?.finishedAt === 'string';
  const wouldBrake = isRehearsed && rehearsal.result?.wouldBrake === true;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    const outcome = await saveRule(
      { input: ruleInputOf(draft, wouldBrake) },
      { additionalTypenames: ['ReviewRule'] },
    );
    const answer = outcome.data?.saveReviewRule;
    if (answer?.__typename === 'SavedReviewRule') await navigate(rulePath(answer.rule.id));
    else if (answer) setRefused(answer);
  };
  const mayKeepBack = holdsRole(viewer, 'ADMIN');
  return (
    <form onSubmit={(event) => void save(event)} className={classes.form}>
      <TextInput
        label={t('reviewRules.edit.name')}
        description={t('reviewRules.edit.nameHint')}
        required
        maxLength={100}
        value={draft.name}
        error={problemOf(problem, 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t('reviewRules.edit.words')}
        description={t('reviewRules.edit.wordsHint')}
        required
        autosize
        minRows={3}
        maxLength={2_000}
        value={draft.words}
        error={problemOf(problem, 'words')}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <DetectorForm draft={draft.detector} problem={problem} onChange={(detector) => change({ detector })} />
      <Radio.Group
        label={t('reviewRules.edit.action')}
        description={mayKeepBack ? undefined : t('reviewRules.edit.keepsBackForAdmins')}
        value={draft.action}
        onChange={(value) => change({ action: RULE_ACTIONS.find((one) => one === value) ?? draft.action })}
      >
        <Stack gap="xs" mt="xs">
          {RULE_ACTIONS.map((action) => (
            <Radio
              key={action}
              value={action}
              disabled={keepsTextsBack(action) && !mayKeepBack}
              label={t(`reviewRules.action.${action}`)}
              description={t(`reviewRules.actionText.${action}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <RuleSpacesField
        isEverywhere={draft.isEverywhere}
        spaceIds={draft.spaceIds}
        otherSpaces={rule?.current.otherSpaces ?? 0}
        problem={problemOf(problem, 'spaceIds')}
        onChange={change}
      />
      <Checkbox
        label={t('reviewRules.edit.exempts')}
        checked={draft.exemptsTrusted}
        onChange={(event) => change({ exemptsTrusted: event.currentTarget.checked })}
      />
      <TextInput
        label={t('reviewRules.edit.brake')}
        inputMode="decimal"
        required
        maw="34rem"
        value={draft.brakePercent}
        error={problemOf(problem, 'brakeShareRatio')}
        onChange={(event) => change({ brakePercent: event.currentTarget.value })}
      />
      <Textarea
        label={t('reviewRules.edit.note')}
        description={t('reviewRules.edit.noteHint')}
        autosize
        minRows={2}
        maxLength={500}
        value={draft.changeNote}
        error={problemOf(problem, 'changeNote')}
        onChange={(event) => change({ changeNote: event.currentTarget.value })}
      />
      <RehearsalPanel rehearsal={rehearsal} brakeShareRatio={brakeRatioOf(draft)} />
      {problem && (
        <Alert color="red" variant="light" role="alert" title={t('reviewRules.problem.title')}>
          {problem.message}
        </Alert>
      )}
      {error && <QueryProblem error={error} />}
      <div className={classes.buttons}>
        <Button
          type="submit"
          color={wouldBrake ? 'red.8' : undefined}
          loading={fetching}
          disabled={draft.name.trim() === '' || draft.words.trim() === '' || (wantsRehearsal && !isRehearsed)}
        >
          {t(wouldBrake ? 'reviewRules.edit.saveAnyway' : 'reviewRules.edit.save')}
        </Button>
        <Button component={Link} to={rule ? rulePath(rule.id) : RULES_PATH} variant="subtle">
          {t('common.cancel')}
        </Button>
        {wantsRehearsal && !isRehearsed && (
          <Text size="sm" c="dimmed">
            {t('reviewRules.edit.rehearseFirst')}
          </Text>
        )}
      </div>
    </form>
  );
}

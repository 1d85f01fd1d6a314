import {
  RehearseReviewRuleDocument,
  RuleRehearsalDocument,
  type RuleRehearsalPartsFragment,
} from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { type CombinedError, useMutation, useQuery } from 'urql';
import type { RuleProblem } from './field-problem.js';
import { brakeRatioOf, rehearsedPart, type RuleDraft } from './rule-draft.js';

const POLL_MS = 700;

/** A rehearsal of the rule in the editor. */
export interface Rehearsal {
  /** Of the rule as it stands in the editor now; null before the first. */
  readonly result: RuleRehearsalPartsFragment | null;
  readonly isRunning: boolean;
  /** The rule was changed after it. */
  readonly isOutdated: boolean;
  readonly problem: RuleProblem | null;
  readonly error: CombinedError | undefined;
  start(): void;
}

/** Rehearses the rule in the editor and follows how far that is. */
export function useRehearsal(draft: RuleDraft): Rehearsal {
  const [asked, setAsked] = useState<{ readonly id: string; readonly of: string } | null>(null);
  const [problem, setProblem] = useState<{ readonly what: RuleProblem; readonly of: string } | null>(null);
  const [starting, rehearse] = useMutation(RehearseReviewRuleDocument);
  const part = rehearsedPart(draft);
  const of = JSON.stringify(part);
  const brakeShareRatio = brakeRatioOf(draft);
  const [read, again] = useQuery({
    query: RuleRehearsalDocument,
    variables: { id: asked?.id ?? '', brakeShareRatio },
    pause: asked === null,
    requestPolicy: 'network-only',
  });
  const result = asked === null ? null : (read.data?.ruleRehearsal ?? null);
  const state = result?.run?.state;
  const isGoingOn = result?.finishedAt === null && (state === 'QUEUED' || state === 'RUNNING');
  const isRunning = starting.fetching || (asked !== null && (result === null ? !read.error : isGoingOn));
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [isGoingOn, again]);
  const start = async () => {
    setProblem(null);
    setAsked(null);
    const outcome = await rehearse({ input: { ...part, brakeShareRatio } });
    const answer = outcome.data?.rehearseReviewRule;
    if (answer?.__typename === 'RuleRehearsal') setAsked({ id: answer.id, of });
    else if (answer) setProblem({ what: answer, of });
  };
  return {
    ...{ result, isRunning, isOutdated: asked !== null && asked.of !== of },
    problem: problem?.of === of ? problem.what : null,
    error: starting.error ?? read.error,
    start: () => void start(),
  };
}

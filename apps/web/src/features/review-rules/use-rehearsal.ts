import {
  RehearseReviewRuleDocument,
  RuleRehearsalDocument,
  type RuleRehearsalPartsFragment,
} from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { type CombinedError, useMutation, useQuery } from 'urql';
import type { FieldProblem } from './field-problem.js';
import { brakeRatioOf, rehearsedPart, type RuleDraft } from './rule-draft.js';

const POLL_MS = 700;

/** A rehearsal of the rule in the editor. */
export interface Rehearsal {
  /** Of the rule as it stands in the editor now; null before the first. */
  readonly result: RuleRehearsalPartsFragment | null;
  readonly isRunning: boolean;
  /** The rule was changed after it. */
  readonly isOutdated: boolean;
  readonly problem: FieldProblem | null;
  readonly error: CombinedError | undefined;
  start(): void;
}

/** Rehearses the rule in the editor and follows how far that is. */
export function useRehearsal(draft: RuleDraft): Rehearsal {
  const [asked, setAsked] = useState<{ readonly id: string; readonly of: string } | null>(null);
  const [problem, setProblem] = useState<{ readonly what: FieldProblem; readonly of: string } | null>(null);
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
    else if (answer) setProblem({ what: problemParts(answer), of });
  };
  return {
    ...{ result, isRunning, isOutdated: asked !== null && asked.of !== of },
    problem: problem?.of === of ? problem.what : null,
    error: starting.error ?? read.error,
    start: () => void start(),
  };
}

/** A problem as the fields show it. */
export const problemParts = ({ message, field, at }: FieldProblem): FieldProblem => ({
  // The server begins with the name of the field, under which the message stands here.
  message: message
    .replace(/^[\w.]+(\[\d+\])?:?\s+/, (name) => (field && name.startsWith(field) ? '' : name))
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  ...{ field, at },
});

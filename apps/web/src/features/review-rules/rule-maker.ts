import type { ReviewRuleAction } from '@wellspring/web-graphql';
import { holdsRole, type Viewer } from '../../app/viewer-context.js';

/** What rules can do, the mildest first. */
export const RULE_ACTIONS = [
  'NOTE',
  'TAG',
  'QUEUE',
  'HOLD',
  'REFUSE',
] as const satisfies readonly ReviewRuleAction[];

/** Whether somebody may make rules; what the server refuses, the interface only hides. */
export const mayMakeRules = (viewer: Viewer | undefined): boolean =>
  holdsRole(viewer, 'ADMIN') || holdsRole(viewer, 'REVIEWER');

/** Whether a rule keeps texts from readers: such rules are administrators' alone and are rehearsed first. */
export const keepsTextsBack = (action: ReviewRuleAction): boolean => action === 'HOLD' || action === 'REFUSE';

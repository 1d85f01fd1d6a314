import { type SurvivalOf } from '@wellspring/contributions-server';

/** Issue 7: survival above .9 over at least 50 edits. */
export const TRUSTED_FROM_EDITS = 50;
export const TRUSTED_ABOVE_RATIO = 0.9;

/** Whether somebody has earned trust. */
export const isTrusted = (survival: SurvivalOf | undefined): boolean =>
  survival !== undefined && survival.edits >= TRUSTED_FROM_EDITS && survival.ratio > TRUSTED_ABOVE_RATIO;

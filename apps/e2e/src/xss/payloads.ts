import { readFileSync } from 'node:fs';
import { realData } from '@wellspring/testing';

const PATH = realData('xss/payloads.json');

/** Why there are no payloads, or null. */
export const noPayloadsReason: string | null =
  PATH === null ? 'the real data is not there (../shared/data/xss/payloads.json)' : null;

/** The payloads of DOMPurify's test suite; 223. */
export const payloads: readonly string[] =
  PATH === null
    ? []
    : (JSON.parse(readFileSync(PATH, 'utf8')) as { payload: string }[]).map(({ payload }) => payload); // its documented form

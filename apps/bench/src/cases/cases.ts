import { type BenchCase } from '../harness/bench-case.js';
import { pageRead } from './page-read.case.js';
import { save } from './save.case.js';

/** Every case, in the order in which they run. */
export const cases: readonly BenchCase[] = [pageRead, save];

import { contributions } from './contributions.js';
import { editor } from './editor.js';
import { jobs } from './jobs.js';
import { leaders } from './leaders.js';
import { transfer } from './transfer.js';

/** English texts of screens that bring theirs along when they are opened; see ../en.ts. */
export const enLater = { contributions, editor, jobs, leaders, transfer };

import type { LaterMessages } from '../../messages.js';
import { contributions } from './contributions.js';
import { editor } from './editor.js';
import { jobs } from './jobs.js';
import { leaders } from './leaders.js';
import { transfer } from './transfer.js';

/** 较晚才需要的文字，随需要它们的界面一起加载。 */
export const zhHansLater: LaterMessages = { contributions, editor, jobs, leaders, transfer };

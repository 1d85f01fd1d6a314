import type { LaterMessages } from '../../messages.js';
import { contributions } from './contributions.js';
import { editor } from './editor.js';
import { jobs } from './jobs.js';
import { leaders } from './leaders.js';
import { transfer } from './transfer.js';

/** 較晚才需要的文字，隨需要它們的畫面一起載入。 */
export const zhHantLater: LaterMessages = { contributions, editor, jobs, leaders, transfer };

import { conflict } from './conflict.js';
import { contributions } from './contributions.js';
import { diff } from './diff.js';
import { editor } from './editor.js';
import { history } from './history.js';
import { jobs } from './jobs.js';
import { leaders } from './leaders.js';
import { me } from './me.js';
import { search } from './search.js';
import { transfer } from './transfer.js';
import { welcome } from './welcome.js';

/** English texts of screens that bring theirs along when they are opened; see ../en.ts. */
export const enLater = {
  conflict,
  contributions,
  diff,
  editor,
  history,
  jobs,
  leaders,
  me,
  search,
  transfer,
  welcome,
};

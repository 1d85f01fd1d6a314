import { authorship } from './authorship.js';
import type { LaterMessages } from '../../messages.js';
import { conflict } from './conflict.js';
import { contributions } from './contributions.js';
import { contributors } from './contributors.js';
import { diff } from './diff.js';
import { editor } from './editor.js';
import { erasure } from './erasure.js';
import { experts } from './experts.js';
import { history } from './history.js';
import { impact } from './impact.js';
import { jobs } from './jobs.js';
import { leaders } from './leaders.js';
import { mailImport } from './mail-import.js';
import { mailProblem } from './mail-problem.js';
import { me } from './me.js';
import { myData } from './my-data.js';
import { myNetwork } from './my-network.js';
import { recognition } from './recognition.js';
import { review } from './review.js';
import { reviewNumbers } from './review-numbers.js';
import { reviewRules } from './review-rules.js';
import { reviewSettings } from './review-settings.js';
import { search } from './search.js';
import { transfer } from './transfer.js';
import { trends } from './trends.js';
import { welcome } from './welcome.js';
import { words } from './words.js';

/** 较晚才需要的文字，随需要它们的界面一起加载。 */
export const zhHansLater: LaterMessages = {
  authorship,
  conflict,
  contributions,
  contributors,
  diff,
  editor,
  erasure,
  experts,
  history,
  impact,
  jobs,
  leaders,
  mailImport,
  mailProblem,
  me,
  myData,
  myNetwork,
  recognition,
  review,
  reviewNumbers,
  reviewRules,
  reviewSettings,
  search,
  transfer,
  trends,
  welcome,
  words,
};

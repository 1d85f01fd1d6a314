import { drawFor } from './draw.js';
import { type DemoLanguage } from './demo-company.js';

/** One in so many pages is talked about. */
const PAGES_PER_TALK = 9;

/** Somebody in a talk: who asks has read the page, who answers has written on it. */
export type DemoVoice = 'asker' | 'writer';

/** A talk about a page. Texts are in the page's language. */
export interface DemoTalk {
  /** Whether it is about the page's first sentence of some length or about the whole page. */
  readonly aboutPassage: boolean;
  /** The first one starts it. `ratio` places it between the page's last edit (0) and today (1). */
  readonly comments: readonly { readonly voice: DemoVoice; readonly ratio: number; readonly text: string }[];
  readonly isResolved: boolean;
  /** A sign that the asker leaves under the last answer; null for none. */
  readonly thanks: string | null;
}

/** Question, answer, and what the asker says then. */
type Exchange = readonly [question: string, answer: string, end: string | null];

const EXCHANGES: Readonly<Record<DemoLanguage, readonly Exchange[]>> = {
  en: [
    [
      'Is this still how we do it? The night shift told me something else.',
      'Yes, checked it last week. The night shift has the old sheet.',
      'Thank you, I will bring them the new one.',
    ],
    [
      'Could we add *who* to call when this happens at the weekend?',
      'Good point. The duty phone; I will put it in with the next revision.',
      null,
    ],
    [
      'The number looks high to me. Where does it come from?',
      'From the series of measurements in March. It is in the attachment.',
      'Found it, thanks.',
    ],
    [
      'Newcomers ask me about this every month. A picture would help.',
      'Agreed. Does anybody have one from the line?',
      null,
    ],
    ['Nice page, it saved me an hour today.', 'Glad to hear it!', null],
  ],
  'zh-Hant': [
    [
      '現在還是這樣做嗎？夜班跟我說的不一樣。',
      '是的，上週才確認過。夜班手上是舊的表。',
      '謝謝，我拿新的給他們。',
    ],
    ['能不能寫一下，週末遇到這種情況要打給*誰*？', '好建議，打值班電話。下次改版我會補上。', null],
    ['這個數字好像偏高，是從哪裡來的？', '三月份那批量測資料，附件裡有。', '找到了，謝謝。'],
    ['新人每個月都會問我這件事，有張圖會更清楚。', '同意。誰有產線的照片？', null],
  ],
  'zh-Hans': [
    [
      '现在还是这样做吗？夜班跟我说的不一样。',
      '是的，上周刚确认过。夜班手里是旧表。',
      '谢谢，我把新的带给他们。',
    ],
    ['能不能写一下，周末遇到这种情况要打给*谁*？', '好建议，打值班电话。下次修改时我补上。', null],
    ['这个数字好像偏高，是从哪里来的？', '三月份那批测量数据，附件里有。', '找到了，谢谢。'],
    ['新人每个月都会问我这件事，有张图会更清楚。', '同意。谁有产线的照片？', null],
  ],
};

const THANKS = ['👍', '❤️', '🎉'] as const;

/** What is said about a page, by its key and language alone; null for the many pages that nobody talks about. */
export function demoTalkOf(pageKey: string, language: DemoLanguage): DemoTalk | null {
  const draw = drawFor(7, `talk ${pageKey}`);
  if (draw.int(1, PAGES_PER_TALK) > 1) return null;
  const [question, answer, end] = draw.pick(EXCHANGES[language]);
  const isAnswered = draw.chance(0.75);
  const comments = [
    { voice: 'asker' as const, ratio: 0.3, text: question },
    ...(isAnswered ? [{ voice: 'writer' as const, ratio: 0.5, text: answer }] : []),
    ...(isAnswered && end !== null ? [{ voice: 'asker' as const, ratio: 0.6, text: end }] : []),
  ];
  return {
    aboutPassage: draw.chance(0.7),
    comments,
    isResolved: isAnswered && end !== null && draw.chance(0.5),
    thanks: isAnswered && draw.chance(0.6) ? draw.pick(THANKS) : null,
  };
}

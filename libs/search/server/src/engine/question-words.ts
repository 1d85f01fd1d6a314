/**
 * Words with which people ask, and little words that stand on every page. They are taken out of queries, never out of
 * texts: in quotes they are found. Chosen by hand; the relevance suite moves when they do.
 */
const ENGLISH = new Set(
  (
    'a an the this that these those there here how what where when who whom whose which why is are was were be been am ' +
    'do does did done can could should would will shall may might must have has had i me my mine we us our ours you ' +
    'your yours he she they them their it its of to in on at by for from with about into as and or if then than so ' +
    'not no any some get got need want please tell find looking look someone somebody anyone anybody ' +
    'happen happens happened cannot ca wo'
  ).split(' '),
);
/** It's, don't: what hangs on a word behind its apostrophe. `can't` leaves `ca`, `won't` leaves `wo`. */
const CONTRACTION = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/u;

/** Longer ones first, so that 怎么样 is not left with 样. Folded. */
const CHINESE_PHRASES = new RegExp(
  (
    '想请问一下 想问一下 请教一下 请问一下 问一下 请教 请问 告诉我 我想知道 想知道 我想要 我想 我要 我们 帮我 ' +
    '为什么会 为什么 为何 为啥 怎么样 怎么办 怎么做 该怎么 要怎么 怎么 怎样 该如何 如何 咋办 咋样 咋 ' +
    '什么时候 是什么意思 什么意思 是什么 有什么 什么是 什么样 什么 何时 是啥 有啥 啥 ' +
    '在哪里 在哪儿 在哪 哪里 哪儿 哪些 哪个 哪种 哪一个 多少 多久 几个 谁 ' +
    '是不是 是否 能否 能不能 可不可以 可以不可以 有没有 会不会 可以 应该'
  ).replaceAll(' ', '|'),
  'gu',
);
const CHINESE_WORDS = new Set(
  '的 了 吗 呢 吧 啊 我 你 是 在 有 要 会 能 把 被 让 和 与 或 及 后 时 该 请 到 用 去 来 对'.split(' '),
);
/** What makes a question of a sentence, as in 支持吗: rarer in texts than most words, so it would decide what is found. */
const ASKING_ENDS = /[吗呢吧嘛啊呀么]+(?=[\s?!。,]|$)/gu;

const LETTER = /[\p{L}\p{N}]/u;

/** The query without the words that only ask. A query of nothing else stays whole. `words` is folded. */
export function withoutQuestionWords(words: string): string {
  const stripped = words
    .replace(CHINESE_PHRASES, ' ')
    .replace(ASKING_ENDS, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !isQuestionWord(word))
    .join(' ');
  return LETTER.test(stripped) ? stripped : words;
}

/** Whether a folded word only asks. */
export function isQuestionWord(word: string): boolean {
  const bare = word.replace(/[^\p{L}\p{N}]+$/u, '').replace(/^[^\p{L}\p{N}]+/u, '');
  return ENGLISH.has(bare.replace(CONTRACTION, '')) || CHINESE_WORDS.has(bare);
}

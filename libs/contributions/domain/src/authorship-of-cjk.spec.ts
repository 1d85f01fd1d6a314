import { type AuthorshipCase, creditsOf, lines, withoutBlanks } from './testing/credits-of.js';

const edit = (title: string, before: string, after: string, wanted: string): AuthorshipCase => [
  title,
  [
    ['A', before],
    ['B', after],
  ],
  wanted,
];

const REPLY = '值班的人要在十五分钟内回复所有的消息。';
const NOTES = '他们每天晚上要写下做过的事情。';
const LAMP = '港口的灯整夜都亮着。';

const CHINESE: readonly AuthorshipCase[] = [
  edit('a character that goes', '我们明天要开会。', '我们明天开会。', 'A{我们明天开会。}'),
  edit(
    'paragraphs that change places',
    lines(REPLY, '', NOTES),
    lines(NOTES, '', REPLY),
    `A{${NOTES}${REPLY}}`,
  ),
  edit(
    'a sentence that moves to another paragraph',
    lines(REPLY + NOTES, '', LAMP),
    lines(REPLY, '', LAMP + NOTES),
    `A{${REPLY}${LAMP}${NOTES}}`,
  ),
  edit(
    'a sentence that is cut in two',
    '值班的人要回复并且写下来',
    '值班的人要回复。并且写下来',
    'A{值班的人要回复}B{。}A{并且写下来}',
  ),
  edit(
    'two sentences that are joined',
    '他们回复所有客户。他们记录所有问题。',
    '他们回复所有客户，记录所有问题。',
    'A{他们回复所有客户}B{，}A{记录所有问题。}',
  ),
  edit(
    'half-width punctuation that becomes full-width',
    '会议在周一,请准时参加',
    '会议在周一，请准时参加',
    'A{会议在周一}B{，}A{请准时参加}',
  ),
  edit(
    'bold characters',
    '请先阅读手册再开始',
    '请先阅读**手册**再开始',
    'A{请先阅读}B{**}A{手册}B{**}A{再开始}',
  ),
  edit(
    'a link',
    '请先阅读手册再开始',
    '请先阅读[手册](guide.md)再开始',
    'A{请先阅读}B{[}A{手册}B{](guide.md)}A{再开始}',
  ),
  edit('quotes', '请先按下红色按钮', '请先按下“红色”按钮', 'A{请先按下}B{“}A{红色}B{”}A{按钮}'),
  edit(
    'a heading one level down',
    lines('## 工具的说明', LAMP),
    lines('### 工具的说明', LAMP),
    `A{##}B{#}A{工具的说明${LAMP}}`,
  ),
  edit(
    'a list that is sorted',
    lines('- 查看仪表板的流量', '- 打开手册的首页', '- 回复传呼的消息'),
    lines('- 回复传呼的消息', '- 查看仪表板的流量', '- 打开手册的首页'),
    'A{- 回复传呼的消息 - 查看仪表板的流量 - 打开手册的首页}',
  ),
  edit(
    'a cell of a table',
    lines('| 工具 | 用途 |', '| 地图 | 显示山路 |'),
    lines('| 工具 | 用途 |', '| 地图 | 显示河流 |'),
    'A{| 工具 | 用途 || 地图 | 显示}B{河流}A{|}',
  ),
  edit(
    'a new row of a table',
    lines('| 工具 | 用途 |', '| 地图 | 显示山路 |'),
    lines('| 工具 | 用途 |', '| 绳子 | 承重两人 |', '| 地图 | 显示山路 |'),
    'A{| 工具 | 用途 |}B{| 绳子 | 承重两人 |}A{| 地图 | 显示山路 |}',
  ),
  edit(
    'a number in characters',
    '报告在三天内完成并发给大家',
    '报告在五天内完成并发给大家',
    'A{报告在}B{五}A{天内完成并发给大家}',
  ),
  edit('a number in digits', '报告在 15 天内完成', '报告在 20 天内完成', 'A{报告在}B{20}A{天内完成}'),
  edit('a name', '张三负责本周的值班', '李四负责本周的值班', 'B{李四}A{负责本周的值班}'),
  edit('a denial', '这个按钮是安全的', '这个按钮不是安全的', 'A{这个按钮}B{不}A{是安全的}'),
  edit('a word in front of another one', '我今天去北京开会', '今天我去北京开会', 'A{今天我去北京开会}'),
  edit(
    'a sentence that was replaced',
    '会议的时间是上午九点。',
    '我的猫是一只很大的动物。',
    'B{我的猫是一只很大的动物。}',
  ),
  edit(
    'a sentence that was replaced beside one that stays',
    LAMP + '会议的时间是上午九点。',
    LAMP + '猫很喜欢在花园的树下睡觉。',
    `A{${LAMP}}B{猫很喜欢在花园的树下睡觉。}`,
  ),
  edit(
    'a turn of phrase that is used again',
    '例如灯会闪。' + LAMP,
    '例如灯会闪。' + LAMP + '例如没有人数椅子。',
    `A{例如灯会闪。${LAMP}}B{例如没有人数椅子。}`,
  ),
  edit(
    'a sentence that is copied',
    lines(REPLY, NOTES),
    lines(REPLY, NOTES, LAMP, REPLY),
    `A{${REPLY}${NOTES}}B{${LAMP}}A{${REPLY}}`,
  ),
  edit(
    'a line that wraps',
    '值班的人要在十五分钟内回复所有的消息并且写下来。',
    '值班的人要在十五分钟内\n回复所有的消息并且写下来。',
    'A{值班的人要在十五分钟内回复所有的消息并且写下来。}',
  ),
  edit(
    'a measure word',
    '桌子上有一个苹果和很多书',
    '桌子上有一颗苹果和很多书',
    'A{桌子上有一}B{颗}A{苹果和很多书}',
  ),
  [
    'a page replaced by laughter and restored with a line more',
    [
      ['A', lines(REPLY, NOTES)],
      ['V', '哈哈哈哈哈哈'],
      ['B', lines(REPLY, NOTES, LAMP)],
    ],
    `A{${REPLY}${NOTES}}B{${LAMP}}`,
  ],
  [
    'a defaced word that is put right beside another edit',
    [
      ['A', lines(REPLY, NOTES)],
      ['V', lines(REPLY.replace('回复', '无视'), NOTES)],
      ['B', lines(REPLY, NOTES, LAMP)],
    ],
    `A{${REPLY}${NOTES}}B{${LAMP}}`,
  ],
  [
    'a character that was deleted and is part of another word',
    [
      ['A', lines('会议在银行大楼举行。', LAMP)],
      ['B', lines('会议在公司大楼举行。', LAMP)],
      ['C', lines('会议在公司大楼举行。', LAMP, '行人请走左边。')],
    ],
    `A{会议在}B{公司}A{大楼举行。${LAMP}}C{行人请走左边。}`,
  ],
  [
    'a revert war',
    [
      ['A', '苹果是红色的水果。'],
      ['B', '苹果是绿色的水果。'],
      ['A', '苹果是红色的水果。'],
      ['B', '苹果是绿色的水果。'],
      ['C', '苹果是红色的水果。'],
    ],
    'A{苹果是红色的水果。}',
  ],
  [
    'a deleted sentence that comes back at another place',
    [
      ['A', lines(REPLY, NOTES)],
      ['B', REPLY],
      ['C', lines(NOTES, LAMP, REPLY)],
    ],
    `A{${NOTES}}C{${LAMP}}A{${REPLY}}`,
  ],
  [
    'three authors in one sentence',
    [
      ['A', '港口的灯亮着。'],
      ['B', '港口的灯整夜亮着。'],
      ['C', '港口的绿灯整夜亮着。'],
    ],
    'A{港口的}C{绿}A{灯}B{整夜}A{亮着。}',
  ],
];

const MIXED: readonly AuthorshipCase[] = [
  edit(
    'capitals of a name in Chinese',
    '请使用 git 提交所有代码',
    '请使用 Git 提交所有代码',
    'A{请使用 Git 提交所有代码}',
  ),
  edit(
    'blanks around a name in Chinese',
    '请使用Git提交所有代码',
    '请使用 Git 提交所有代码',
    'A{请使用 Git 提交所有代码}',
  ),
  edit(
    'a unit behind a number',
    '文件最大 20 MB 可以上传',
    '文件最大 20 GB 可以上传',
    'A{文件最大 20}B{GB}A{可以上传}',
  ),
  edit(
    'a Chinese word in an English sentence',
    'The word for lamp is 灯 in Chinese.',
    'The word for lamp is 灯塔 in Chinese.',
    'A{The word for lamp is 灯}B{塔}A{in Chinese.}',
  ),
  edit(
    'an English word explained in Chinese',
    '值班的人使用传呼机接收消息',
    '值班的人使用传呼机（pager）接收消息',
    'A{值班的人使用传呼机}B{（pager）}A{接收消息}',
  ),
  edit(
    'English and Chinese paragraphs that change places',
    lines('The lamp of the harbour stays on.', LAMP),
    lines(LAMP, 'The lamp of the harbour stays on.'),
    `A{${LAMP} The lamp of the harbour stays on.}`,
  ),
  edit(
    'a translation behind the original',
    'The lamp of the harbour stays on.',
    lines('The lamp of the harbour stays on.', LAMP),
    `A{The lamp of the harbour stays on.}B{${LAMP}}`,
  ),
  edit(
    'a command in Chinese text',
    '运行 `npm test` 来检查代码',
    '运行 `npm run test` 来检查代码',
    'A{运行 `npm}B{run}A{test` 来检查代码}',
  ),
  edit(
    'a product renamed in a table',
    lines('| 产品 | Confluence |', '| 用户 | 全体员工 |'),
    lines('| 产品 | Wellspring |', '| 用户 | 全体员工 |'),
    'A{| 产品 |}B{Wellspring}A{|| 用户 | 全体员工 |}',
  ),
];

const JAPANESE_AND_KOREAN: readonly AuthorshipCase[] = [
  edit(
    'another particle',
    '会議は九時に始まります。',
    '会議が九時に始まります。',
    'A{会議}B{が}A{九時に始まります。}',
  ),
  edit(
    'sentences that change places',
    '会議は九時に始まります。資料は共有にあります。',
    '資料は共有にあります。会議は九時に始まります。',
    'A{資料は共有にあります。会議は九時に始まります。}',
  ),
  edit('a polite ending', '資料を共有に置く。', '資料を共有に置きます。', 'A{資料を共有に置}B{きます}A{。}'),
  edit(
    'kana that becomes kanji',
    'かいぎは九時に始まります',
    '会議は九時に始まります',
    'B{会議}A{は九時に始まります}',
  ),
  [
    'a Japanese page that is blanked and restored with a line more',
    [
      ['A', '会議は九時に始まります。'],
      ['V', ''],
      ['B', lines('会議は九時に始まります。', '資料は共有にあります。')],
    ],
    'A{会議は九時に始まります。}B{資料は共有にあります。}',
  ],
  edit(
    'Korean sentences that change places',
    '회의는 아홉 시에 시작한다. 자료는 서버에 있다.',
    '자료는 서버에 있다. 회의는 아홉 시에 시작한다.',
    'A{자료는서버에있다.회의는아홉시에시작한다.}',
  ),
  edit(
    'a Korean word',
    '회의는 아홉 시에 시작한다',
    '회의는 열 시에 시작한다',
    'A{회의는}B{열}A{시에시작한다}',
  ),
  edit(
    'a Korean sentence that was replaced',
    '회의는 아홉 시에 시작한다.',
    '고양이가 나무 아래에서 잠을 잔다.',
    'B{고양이가나무아래에서잠을잔다.}',
  ),
];

describe('who is credited in', () => {
  it.each(CHINESE)('Chinese: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(MIXED)('Chinese with English: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(JAPANESE_AND_KOREAN)('Japanese and Korean: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
});

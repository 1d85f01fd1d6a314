import { creditsOf, type History, lines, withoutBlanks } from './testing/credits-of.js';

const GUIDE = `# On call

The person on call answers within fifteen minutes.
They write down what they did.

## Tools

- Pager: rings until somebody answers.
- Dashboard: shows the traffic of the last hour.
- Runbook: says what to do first.

Nobody is on call for more than one week at a time.`;
const HANDBOOK = `# 值班

值班的人要在十五分钟内回复。
他们要写下做过的事情。

- 仪表板：显示最近一小时的流量。
- 手册：说明首先要做什么。`;
const SENTENCES =
  'The first sentence stands here. The second sentence follows it. The third sentence ends it.';

describe('who is credited', () => {
  it.each<[string, History, string]>([
    // English: words
    ['a new page is its author’s', [['A', 'Apples are red.']], 'A{Apples are red.}'],
    [
      'an inserted word',
      [
        ['A', 'Apples are red.'],
        ['B', 'Apples are tasty and red.'],
      ],
      'A{Apples are}B{tasty and}A{red.}',
    ],
    [
      'a replaced word',
      [
        ['A', 'Apples are red.'],
        ['B', 'Apples are blue.'],
      ],
      'A{Apples are}B{blue}A{.}',
    ],
    [
      'a deleted word takes nothing from the rest',
      [
        ['A', 'Apples are very red.'],
        ['B', 'Apples are red.'],
      ],
      'A{Apples are red.}',
    ],
    [
      'a word in front',
      [
        ['A', 'Apples are red.'],
        ['B', 'Green Apples are red.'],
      ],
      'B{Green}A{Apples are red.}',
    ],
    [
      'a sentence behind',
      [
        ['A', 'Apples are red.'],
        ['B', 'Apples are red. Pears are green.'],
      ],
      'A{Apples are red.}B{Pears are green.}',
    ],
    [
      'case does not make a new word',
      [
        ['A', 'the api of the service'],
        ['B', 'The API of the Service'],
      ],
      'A{The API of the Service}',
    ],
    [
      'punctuation around an unchanged word',
      [
        ['A', 'read the guide first'],
        ['B', 'read the "guide" first!'],
      ],
      'A{read the}B{"}A{guide}B{"}A{first}B{!}',
    ],
    [
      'markup around an unchanged word',
      [
        ['A', 'read the guide first'],
        ['B', 'read the **guide** first'],
      ],
      'A{read the}B{**}A{guide}B{**}A{first}',
    ],
    [
      'a link around unchanged words',
      [
        ['A', 'read the on call guide first'],
        ['B', 'read the [on call guide](guide.md) first'],
      ],
      'A{read the}B{[}A{on call guide}B{](guide.md)}A{first}',
    ],
    [
      'blanks do not count',
      [
        ['A', 'one two three'],
        ['B', '  one   two\tthree  '],
      ],
      'A{one two three}',
    ],
    [
      'digits of a changed number are new',
      [
        ['A', 'It takes 15 minutes in all.'],
        ['B', 'It takes 20 minutes in all.'],
      ],
      'A{It takes}B{20}A{minutes in all.}',
    ],
    [
      'part of a word is another word',
      [
        ['A', 'the handbook of the company'],
        ['B', 'the handbooks of the company'],
      ],
      'A{the}B{handbooks}A{of the company}',
    ],
    [
      'accents composed or not are the same',
      [
        ['A', 'the cafe\u0301 is open today'],
        ['B', 'the caf\u00e9 is open today'],
      ],
      'A{the caf\u00e9 is open today}',
    ],
    // English: sentences and lines
    [
      'a moved sentence',
      [
        ['A', SENTENCES],
        ['B', 'The third sentence ends it. The first sentence stands here. The second sentence follows it.'],
      ],
      'A{The third sentence ends it. The first sentence stands here. The second sentence follows it.}',
    ],
    [
      'moved lines',
      [
        ['A', lines('one two three', 'four five six', 'seven eight nine')],
        ['B', lines('seven eight nine', 'one two three', 'four five six')],
      ],
      'A{seven eight nine one two three four five six}',
    ],
    [
      'short lines that were moved',
      [
        ['A', lines('# Top', 'x', 'y')],
        ['B', lines('# Top', 'y', 'x')],
      ],
      'A{# Top y x}',
    ],
    [
      'a paragraph cut in two',
      [
        ['A', SENTENCES],
        ['B', SENTENCES.replace('it. The third', 'it.\n\nThe third')],
      ],
      `A{${SENTENCES}}`,
    ],
    [
      'two paragraphs joined',
      [
        ['A', lines('The first half of it', '', 'and the second half of it.')],
        ['B', 'The first half of it and the second half of it.'],
      ],
      'A{The first half of it and the second half of it.}',
    ],
    [
      'a paragraph wrapped again',
      [
        ['A', lines('These words stand in lines', 'that somebody wrapped by hand', 'at forty characters.')],
        ['B', lines('These words stand in lines that', 'somebody wrapped by hand at forty characters.')],
      ],
      'A{These words stand in lines that somebody wrapped by hand at forty characters.}',
    ],
    [
      'an indented list',
      [
        ['A', lines('- answer the pager', '- open the runbook')],
        ['B', lines('- answer the pager', '    - open the runbook')],
      ],
      'A{- answer the pager - open the runbook}',
    ],
    [
      'other bullets',
      [
        ['A', lines('- answer the pager now', '- open the runbook then')],
        ['B', lines('* answer the pager now', '* open the runbook then')],
      ],
      'B{*}A{answer the pager now}B{*}A{open the runbook then}',
    ],
    [
      'a renumbered list',
      [
        ['A', lines('1. answer the pager now', '2. open the runbook then')],
        ['B', lines('1. look at the dashboard', '2. answer the pager now', '3. open the runbook then')],
      ],
      'A{1.}B{look at the dashboard 2.}A{answer the pager now}B{3.}A{open the runbook then}',
    ],
    [
      'a heading one level down',
      [
        ['A', lines('## Tools of the trade', 'Some text.')],
        ['B', lines('### Tools of the trade', 'Some text.')],
      ],
      'A{##}B{#}A{Tools of the trade Some text.}',
    ],
    [
      'a new row in a table',
      [
        ['A', lines('| name | use |', '| --- | --- |', '| pager | rings |')],
        ['B', lines('| name | use |', '| --- | --- |', '| dashboard | shows |', '| pager | rings |')],
      ],
      'A{| name | use || --- | --- |}B{| dashboard | shows |}A{| pager | rings |}',
    ],
    [
      'a new column in a table',
      [
        ['A', lines('| name | use of it |', '| pager | rings out loud |')],
        ['B', lines('| name | use of it | cost |', '| pager | rings out loud | none |')],
      ],
      'A{| name | use of it |}B{cost |}A{| pager | rings out loud |}B{none |}',
    ],
    [
      'a line inserted between equal ones',
      [
        ['A', lines('}', '}', '}')],
        ['B', lines('}', 'return', '}', '}')],
      ],
      'A{}}B{return}A{}}}',
    ],
    // Copies
    [
      'a copied sentence stays with its author',
      [
        ['A', 'Apples are red.'],
        ['B', 'Apples are red. Apples are red.'],
      ],
      'A{Apples are red. Apples are red.}',
    ],
    [
      'a copied paragraph',
      [
        ['A', lines('Nobody is on call for more than a week.', '', 'End.')],
        [
          'B',
          lines(
            'Nobody is on call for more than a week.',
            '',
            'End.',
            '',
            'Nobody is on call for more than a week.',
          ),
        ],
      ],
      'A{Nobody is on call for more than a week. End. Nobody is on call for more than a week.}',
    ],
    [
      'a word that is used again is new',
      [
        ['A', 'Apples are red.'],
        ['B', lines('Apples are red.', 'Cherries are small.')],
      ],
      'A{Apples are red.}B{Cherries are small.}',
    ],
    [
      'nobody owns a closing brace',
      [
        ['A', lines('f() {', '}')],
        ['B', lines('f() {', '}', 'g() {', 'x', '}')],
      ],
      'A{f() {}}B{g() { x }}',
    ],
    // Deletion, reverts, vandalism
    [
      'a blanked page that is restored',
      [
        ['A', GUIDE],
        ['V', ''],
        ['B', GUIDE],
      ],
      `A{${GUIDE}}`,
    ],
    [
      'nonsense that is reverted',
      [
        ['A', GUIDE],
        ['V', 'lalala'],
        ['B', GUIDE],
      ],
      `A{${GUIDE}}`,
    ],
    [
      'a revert war',
      [
        ['A', 'Apples are red.'],
        ['B', 'Apples are blue.'],
        ['A', 'Apples are red.'],
        ['B', 'Apples are blue.'],
        ['C', 'Apples are red.'],
      ],
      'A{Apples are red.}',
    ],
    [
      'a word of a reverted revision is new when somebody else writes it',
      [
        ['A', 'Apples are red.'],
        ['B', 'Apples are blue.'],
        ['C', 'Apples are red.'],
        ['D', 'Apples are tasty and red.'],
        ['E', 'Apples are tasty and blue.'],
      ],
      'A{Apples are}D{tasty and}E{blue}A{.}',
    ],
    [
      'a restored page with one word changed',
      [
        ['A', GUIDE],
        ['V', 'lalala'],
        ['B', GUIDE.replace('fifteen', 'ten')],
      ],
      `A{${GUIDE.split('fifteen')[0]}}B{ten}A{${GUIDE.split('fifteen')[1]}}`,
    ],
    [
      'a deleted line that somebody brings back',
      [
        ['A', GUIDE],
        ['B', GUIDE.replace('They write down what they did.\n', '')],
        ['C', GUIDE],
      ],
      `A{${GUIDE}}`,
    ],
    [
      'a deleted line that comes back beside other changes',
      [
        ['A', GUIDE],
        ['B', GUIDE.replace('They write down what they did.\n', '')],
        ['C', `${GUIDE}\nEnd.`],
      ],
      `A{${GUIDE}}C{End.}`,
    ],
    [
      'a deleted sentence that comes back in another paragraph',
      [
        ['A', lines(SENTENCES, 'Last line of the page.')],
        ['B', lines('The first sentence stands here.', 'Last line of the page.')],
        ['C', lines('The first sentence stands here.', 'Last line of the page. The third sentence ends it.')],
      ],
      'A{The first sentence stands here. Last line of the page. The third sentence ends it.}',
    ],
    [
      'a deleted word that comes back in another sense',
      [
        ['A', lines('The bank opens at nine.', 'We meet by the river.')],
        ['B', lines('The office opens at nine.', 'We meet by the river.')],
        ['C', lines('The office opens at nine.', 'We meet by the bank of the river.')],
      ],
      'A{The}B{office}A{opens at nine. We meet by the}C{bank of the}A{river.}',
    ],
    [
      'a defaced line that is repaired beside other changes',
      [
        ['A', lines('* One', '* Two', '* Three', 'Last.')],
        ['V', lines('* One', '* Poo', '* Three', 'Last.')],
        ['B', lines('* One', '* Two', '* Three', 'Last.', 'More of it.')],
      ],
      'A{* One * Two * Three Last.}B{More of it.}',
    ],
    [
      'a defaced word that is repaired',
      [
        ['A', 'The person on call answers within fifteen minutes.'],
        ['V', 'The idiot on call answers within fifteen minutes.'],
        ['B', 'The person on call answers within fifteen minutes. Always.'],
      ],
      'A{The person on call answers within fifteen minutes.}B{Always.}',
    ],
    [
      'a replaced paragraph keeps no chance words',
      [
        ['A', 'The committee decides about the budget of the next year.'],
        ['B', 'Whoever is ill writes to the team before nine, and the day is free.'],
      ],
      'B{Whoever is ill writes to the team before nine, and the day is free.}',
    ],
    [
      'a vandal who uses common words',
      [
        [
          'A',
          'The committee decides about the budget of the next year, and it tells the board of the company what it has decided.',
        ],
        ['V', 'the king of nonsense'],
      ],
      'V{the king of nonsense}',
    ],
    [
      'a rewritten sentence in a paragraph that stays',
      [
        ['A', `${SENTENCES} Old words of the author are here.`],
        ['B', `${SENTENCES} A fresh remark by the editor in its place.`],
      ],
      `A{${SENTENCES}}B{A fresh remark by the editor in its place.}`,
    ],
    [
      'a phrase that was moved into another sentence',
      [
        ['A', lines('After the end of each quarter we look back.', 'Everybody writes a page.')],
        ['B', lines('We look back.', 'Everybody writes a page after the end of each quarter.')],
      ],
      'A{We look back. Everybody writes a page after the end of each quarter.}',
    ],
    [
      'cut and paste into a new section',
      [
        ['A', GUIDE],
        [
          'B',
          GUIDE.replace(/\n## Tools\n\n(?:- .*\n)*/, '') +
            '\n\n## Tools\n\n- Pager: rings until somebody answers.\n- Dashboard: shows the traffic of the last hour.\n- Runbook: says what to do first.',
        ],
      ],
      `A{${GUIDE.replace(/\n## Tools\n\n(?:- .*\n)*/, '') + '## Tools - Pager: rings until somebody answers. - Dashboard: shows the traffic of the last hour. - Runbook: says what to do first.'}}`,
    ],
    // Chinese, Japanese, Korean and mixed
    [
      'one Chinese character inserted',
      [
        ['A', '北京大学是学校。'],
        ['B', '北京的大学是学校。'],
      ],
      'A{北京}B{的}A{大学是学校。}',
    ],
    [
      'one Chinese character replaced',
      [
        ['A', '我们在北京开会。'],
        ['B', '我们在南京开会。'],
      ],
      'A{我们在}B{南}A{京开会。}',
    ],
    [
      'a Chinese sentence moved',
      [
        ['A', '值班的人要回复。他们要写下来。'],
        ['B', '他们要写下来。值班的人要回复。'],
      ],
      'A{他们要写下来。值班的人要回复。}',
    ],
    [
      'a Chinese page restored with a change',
      [
        ['A', HANDBOOK],
        ['V', '呵呵'],
        ['B', HANDBOOK.replace('十五', '二十')],
      ],
      `A{${HANDBOOK.split('十五')[0]}}B{二}A{十${HANDBOOK.split('十五')[1]}}`,
    ],
    [
      'Chinese around an English name',
      [
        ['A', '请阅读手册。'],
        ['B', '请阅读 Wellspring 手册。'],
      ],
      'A{请阅读}B{Wellspring}A{手册。}',
    ],
    [
      'an English name in Chinese text is changed',
      [
        ['A', '请用 Jira 提交所有的问题。'],
        ['B', '请用 Linear 提交所有的问题。'],
      ],
      'A{请用}B{Linear}A{提交所有的问题。}',
    ],
    [
      'full-width punctuation',
      [
        ['A', '今天开会，明天休息。'],
        ['B', '今天开会；明天休息！'],
      ],
      'A{今天开会}B{；}A{明天休息}B{！}',
    ],
    [
      'a Chinese list renumbered',
      [
        ['A', lines('1. 查看仪表板的流量', '2. 打开手册的首页')],
        ['B', lines('1. 先回复传呼的消息', '2. 查看仪表板的流量', '3. 打开手册的首页')],
      ],
      'A{1.}B{先回复传呼的消息2.}A{查看仪表板的流量}B{3.}A{打开手册的首页}',
    ],
    [
      'one Japanese character inserted',
      [
        ['A', '会議は九時に始まります。'],
        ['B', '会議は毎日九時に始まります。'],
      ],
      'A{会議は}B{毎日}A{九時に始まります。}',
    ],
    [
      'a Korean ending changed',
      [
        ['A', '회의는 아홉 시에 시작한다.'],
        ['B', '회의는 아홉 시에 시작했다.'],
      ],
      'A{회의는아홉시에시작}B{했}A{다.}',
    ],
    [
      'Traditional characters are others',
      [
        ['A', '我们的图书馆很大。'],
        ['B', '我們的圖書館很大。'],
      ],
      'A{我}B{們}A{的}B{圖書館}A{很大。}',
    ],
    [
      'emoji and characters beyond the basic plane',
      [
        ['A', 'All done 😀 today, my friends'],
        ['B', 'All done 🎉 today, my friends 𠮷'],
      ],
      'A{All done}B{🎉}A{today, my friends}B{𠮷}',
    ],
  ])('%s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
});

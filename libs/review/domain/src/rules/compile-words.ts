import { plainText } from './letters.js';
import { rulesOfKind, type NumberedRule, type TextFinder } from './text-finder.js';
import { wordAutomaton } from './word-automaton.js';

/** A finder of the words of all rules, by one automaton; none where no rule has words. */
export function compileWords(rules: readonly NumberedRule[]): TextFinder[] {
  const words = rulesOfKind(rules, 'words').flatMap(({ number, detector }) =>
    detector.words.map((word) => ({
      rule: number,
      text: word,
      isWhole: true,
      exactly: detector.matchesCase ? plainText(word).text : null,
    })),
  );
  if (words.length === 0) return [];
  const automaton = wordAutomaton(words);
  return [
    {
      kind: 'words',
      find: (text, onFound) => {
        automaton.find(text, (word, start, end) => {
          const wanted = words[word];
          if (!wanted) return;
          if (wanted.exactly !== null && plainText(text.slice(start, end)).text !== wanted.exactly) return;
          onFound({ rule: wanted.rule, type: 'word', start, end, isExample: false, value: String(word) });
        });
      },
    },
  ];
}

import { type ComparedLine, pairLines } from './pair-lines.js';

interface Line extends ComparedLine {
  readonly text: string;
}
const lines = (...texts: string[]): Line[] =>
  texts.map((text) => ({
    kind: text.startsWith('+') ? 'ADDED' : text.startsWith('-') ? 'REMOVED' : 'SAME',
    text,
  }));
const shown = (...texts: string[]) =>
  pairLines(lines(...texts)).map(({ before, after }) => `${before?.text ?? ''}|${after?.text ?? ''}`);

describe('Lines side by side', () => {
  it('puts a rewritten line beside what it became, and equal ones beside themselves', () => {
    expect(shown('=a', '-b', '+c', '=d')).toEqual(['=a|=a', '-b|+c', '=d|=d']);
  });

  it('leaves one side empty where more was removed than added', () => {
    expect(shown('-a', '+x', '-b', '-c', '=d', '+e')).toEqual(['-a|+x', '-b|', '-c|', '=d|=d', '|+e']);
  });

  it('gives nothing for nothing', () => {
    expect(shown()).toEqual([]);
  });
});

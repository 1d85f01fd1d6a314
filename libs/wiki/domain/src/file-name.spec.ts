import {
  FILE_NAME_MAX_CHARS,
  fileKeysOfTarget,
  fileNameProblem,
  freeFileName,
  linkTarget,
  markdownFileAddress,
  normaliseFileName,
  renderMarkdown,
} from './index.js';

describe('normaliseFileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\plan.png', 'plan.png'],
    ['cod\u202egnp.exe', 'codgnp.exe'],
    ['a\u0000b\u0007.png', 'ab.png'],
    ['half \ud800.png', 'half \ufffd.png'],
    ['  two \t blanks .. ', 'two blanks'],
    ['what? "a:b" <c>|*.txt', 'what- -a-b- -c---.txt'],
    ['e\u0301te\u0301.jpg', 'été.jpg'],
    ['報告（最終）.pdf', '報告（最終）.pdf'],
    ['.gitignore', '.gitignore'],
  ])('keeps of %j what can be a name', (name, stored) => {
    expect(normaliseFileName(name)).toBe(stored);
    expect(normaliseFileName(stored)).toBe(stored);
  });

  it('finds no name in folders, dots and unseen characters, and too much in 300 letters', () => {
    for (const name of ['', '..', 'a/b/', '\u200b\u202e', ' . '])
      expect(fileNameProblem(name)?.code).toBe('blank');
    expect(fileNameProblem(`${'n'.repeat(296)}.png`)).toEqual({
      code: 'too-long',
      message: `The file name has 300 characters; at most ${FILE_NAME_MAX_CHARS} fit.`,
    });
    expect(fileNameProblem('n'.repeat(FILE_NAME_MAX_CHARS))).toBeNull();
  });
});

describe('names in texts', () => {
  it.each([
    'plan.png',
    'my plan (2).png',
    '100%.png',
    'a%20b.png',
    'C# #1?.pdf',
    '報告 [a].pdf',
    "it's_a_*test*.gif",
  ])('an image written with the address of %j is found again', (name) => {
    const address = markdownFileAddress(name);
    expect(linkTarget(address).kind).toBe('file');
    const [link] = renderMarkdown(`![x](${address})`).links;
    expect(link?.kind).toBe('file');
    expect(fileKeysOfTarget(link?.target ?? '')).toContain(name.toLowerCase());
  });

  it('looks at the last part of a path, whatever folders it came from', () => {
    expect(fileKeysOfTarget('../assets/Plan.PNG?raw=1#top')).toEqual(['plan.png']);
    expect(fileKeysOfTarget('a%23b.png')).toEqual(['a%23b.png', 'a#b.png']);
    expect(fileKeysOfTarget('folder/')).toEqual([]);
  });
});

describe('freeFileName', () => {
  it('counts before the ending, and stays within the length', () => {
    expect(freeFileName('image.png', new Set())).toBe('image.png');
    expect(freeFileName('Image.png', new Set(['image.png', 'image-2.png']))).toBe('Image-3.png');
    expect(freeFileName('.env', new Set(['.env']))).toBe('.env-2');
    const long = `${'n'.repeat(FILE_NAME_MAX_CHARS - 4)}.png`;
    expect(freeFileName(long, new Set([long]))).toHaveLength(FILE_NAME_MAX_CHARS);
  });
});

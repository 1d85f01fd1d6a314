import { fileKind } from './file-kind.js';
import { fileSize } from './file-size.js';

describe('fileKind', () => {
  it.each([
    ['image/svg+xml', 'a.svg', 'picture'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'a.xlsx', 'sheet'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.docx', 'document'],
    ['application/zip', 'a.zip', 'archive'],
    ['text/plain', 'a.CSV', 'sheet'],
    ['text/html', 'cat.png', 'text'],
    ['application/octet-stream', 'cat.png', 'other'],
  ])('of %s named %s is %s', (mediaType, name, kind) => {
    expect(fileKind(mediaType, name)).toBe(kind);
  });
});

describe('fileSize', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_500, '1.5 kB'],
    [104_857_600, '105 MB'],
    [3_210_000_000, '3.2 GB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(fileSize(bytes, 'en')).toBe(text);
  });

  it('never shows a thousand of a unit', () => {
    expect(fileSize(999_960, 'en')).toBe('1 MB');
  });
});

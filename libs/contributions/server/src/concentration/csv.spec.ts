import { csvLine, CSV_START } from './csv.js';

describe('csvLine', () => {
  it('quotes what would end a cell', () => {
    expect(csvLine(['a "b", c', 'two\nlines', null, 1.5])).toBe('"a ""b"", c","two\nlines",,1.5\r\n');
  });

  it('lets no text become a formula', () => {
    expect(csvLine(['=1+1', '+852', '-cmd', '@sum(a1)', '\t=1', '佩-莊', -3])).toBe(
      "'=1+1,'+852,'-cmd,'@sum(a1),'\t=1,佩-莊,-3\r\n",
    );
    expect(csvLine([' =1', '\n=1', '＝1', '＠SUM(A1)'])).toBe("' =1,\"'\n=1\",'＝1,'＠SUM(A1)\r\n");
    expect(csvLine(['=HYPERLINK("x")'])).toBe('"\'=HYPERLINK(""x"")"\r\n');
  });

  it('starts with the mark by which spreadsheets know UTF-8', () => {
    expect(Buffer.from(CSV_START)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });
});

import { Fragment, type Node } from '@milkdown/kit/prose/model';
import { Transform } from '@milkdown/kit/prose/transform';
import { emptyTable } from './editor-commands.js';
import { openDocument, type OpenDocument } from './open-document.js';
import { headlessCodec } from './testing/headless-codec.js';
import { documentWriter } from './write-document.js';

const codec = await headlessCodec();
const opened = (text: string) => openDocument(text, codec);
const written = (document: OpenDocument, doc: Node) => documentWriter(document, codec)(doc);
/** Types text after the first place where `after` stands. */
function typed(document: OpenDocument, after: string, text: string): string {
  let at = -1;
  document.doc.descendants((node, pos) => {
    const found = node.isText ? (node.text?.indexOf(after) ?? -1) : -1;
    if (at < 0 && found >= 0) at = pos + found + after.length;
  });
  const { doc } = new Transform(document.doc).insert(at, document.doc.type.schema.text(text));
  return written(document, doc);
}
const withBlocks = (document: OpenDocument, order: readonly (number | Node)[]): string => {
  const nodes = order.map((one) => (typeof one === 'number' ? document.doc.child(one) : one));
  return written(document, document.doc.copy(Fragment.from(nodes)));
};
const paragraph = (text: string) =>
  codec.schema.node('paragraph', null, text === '' ? [] : [codec.schema.text(text)]);

describe('documentWriter', () => {
  it('leaves the signs of a touched block as its writer chose them', () => {
    expect(typed(opened('* a __b__ c\n* d_e_f\n'), 'c', ' x')).toBe('* a __b__ c x\n* d_e_f\n');
    expect(typed(opened('Title\n===\n\na\n'), 'Title', ' x')).toBe('Title x\n=======\n\na\n');
    expect(typed(opened('a\nb [c][r]\n\n[r]: /x\n'), 'a', '!')).toBe('a!\nb [c][r]\n\n[r]: /x\n');
    expect(typed(opened('|a |b|\n|-|:-:|\n|1|2|\n'), '1', '0')).toBe('|a |b|\n|-|:-:|\n| 10 | 2 |\n');
    expect(typed(opened('~~~js {1}\na\n~~~\n'), 'a', 'b')).toBe('~~~js {1}\nab\n~~~\n');
    expect(typed(opened('see https://a.b/c_d and snake_case\n'), 'see', 'n')).toBe(
      'seen https://a.b/c_d and snake_case\n',
    );
  });

  it('keeps line breaks of Windows in touched and in new blocks', () => {
    const document = opened('# A\r\n\r\n- b\r\n- c\r\n');
    expect(typed(document, 'b', '!')).toBe('# A\r\n\r\n- b!\r\n- c\r\n');
    expect(withBlocks(document, [0, paragraph('new'), 1])).toBe('# A\r\n\r\nnew\r\n\r\n- b\r\n- c\r\n');
  });

  it('keeps the source of moved blocks, and what stood between neighbours', () => {
    const document = opened('# A\nb\n\n\n* c\n\n```\nd\n```');
    expect(withBlocks(document, [0, 1, 2, 3])).toBe('# A\nb\n\n\n* c\n\n```\nd\n```');
    expect(withBlocks(document, [2, 0, 1, 3])).toBe('* c\n\n# A\nb\n\n```\nd\n```');
    expect(withBlocks(document, [0, 1, 3])).toBe('# A\nb\n\n```\nd\n```');
  });

  it('puts something between blocks that would run into one', () => {
    const document = opened('- a\n\nb\n\n- c\n');
    expect(withBlocks(document, [0, 2])).toBe('- a\n\n<!-- -->\n\n- c\n');
    expect(withBlocks(opened('# A\nb\n'), [paragraph('x'), 1])).toBe('x\n\nb\n');
  });

  it('writes nothing for empty paragraphs, and nothing at all for an empty page', () => {
    expect(withBlocks(opened('a\n'), [0, paragraph(''), paragraph('b'), paragraph('')])).toBe('a\n\nb\n');
    expect(written(opened(''), codec.schema.node('doc', null, [paragraph('')]))).toBe('');
    expect(written(opened(''), codec.schema.node('doc', null, [paragraph('a')]))).toBe('a\n');
    expect(written(opened('\n\n'), opened('\n\n').doc)).toBe('\n\n');
  });

  it('escapes what would be read as Markdown, and only that', () => {
    const doc = (text: string) => codec.schema.node('doc', null, [paragraph(text)]);
    const source = (text: string) => written(opened(''), doc(text));
    expect(source('# no heading')).toBe('\\# no heading\n');
    expect(source('1. no list')).toMatch(/^1\\\. no list\n$/);
    expect(source('a*b*c [x] <y> a_b')).toBe('a*b\\*c [x] \\<y> a_b\n');
    expect(source('[[no link]]')).not.toContain('[[no link]]');
  });

  it('writes bold type beside Chinese signs so that it stays bold', () => {
    const { schema } = codec;
    const strong = schema.text('「注意」', [schema.mark('strong')]);
    const node = schema.node('paragraph', null, [schema.text('請'), strong, schema.text('看')]);
    const text = written(opened(''), schema.node('doc', null, [node]));
    expect(opened(text).doc.child(0).eq(node)).toBe(true);
  });

  it('writes new tables and undone changes', () => {
    const document = opened('a\n');
    expect(withBlocks(document, [0, emptyTable(codec.schema, 2, 2)])).toBe(
      'a\n\n|  |  |\n| --- | --- |\n|  |  |\n'.replace(/\| {2}\| {2}\|/g, '| | |'),
    );
    const changed = new Transform(document.doc).insert(2, codec.schema.text('x')).delete(2, 3).doc;
    expect(written(document, changed)).toBe('a\n');
  });
});

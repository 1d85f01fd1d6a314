const DESTINATION =
  String.raw`\s*(?:<[^<>\n]{0,2000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,2000})` +
  String.raw`(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*`;

/** What stands in Markdown and is not read on the page, outside code. Groups named `seen` are read all the same. */
const HIDDEN = [
  String.raw`(?<seen1>(?<!\x60)(?<ticks>\x60+)(?!\x60)[\s\S]{1,1000}?(?<!\x60)\k<ticks>(?!\x60))`,
  String.raw`<!--[\s\S]{0,10000}?-->`,
  String.raw`\[\[(?:[^\[\]\n|]{1,500}\|)(?<seen2>[^\[\]\n|]{0,500}\]\])`,
  String.raw`!\[(?:[^\[\]]|\[[^\[\]]{0,500}\]){0,500}\](?:\(${DESTINATION}\)|\[[^\[\]\n]{0,500}\])`,
  String.raw`\]\(${DESTINATION}\)`,
  String.raw`\]\[[^\[\]\n]{0,500}\]`,
  String.raw`\[\^[^\[\]\s]{1,100}\]:?`,
  String.raw`<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000}|\/)?>`,
  String.raw`&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});`,
  String.raw`^[ >]{0,20}\[[^\[\]^\n][^\[\]\n]{0,500}\]:[ \t].*$`,
  String.raw`^[ >]{0,20}:{3,}[ \t]*[a-z]+`,
  String.raw`^[ >]{0,20}\[![a-z]+\]`,
].join('|');

const FENCE = /^[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*(`{3,}|~{3,})(.*)$/;
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Which characters of a Markdown text are markup that no reader sees: addresses of links, pictures, tags, comments,
 * front matter, names of code's languages … A guess that is right nearly always; what it takes for hidden may be shown
 * all the same. One byte a UTF-16 unit, 1 for hidden. Linear.
 */
export function hiddenMarkup(source: string): Uint8Array {
  const hidden = new Uint8Array(source.length);
  const frontMatter = FRONT_MATTER.exec(source)?.[0].length ?? 0;
  hidden.fill(1, 0, frontMatter);
  let fence = '';
  let textFrom = frontMatter;
  for (let at = frontMatter; at < source.length;) {
    const lineEnd = source.indexOf('\n', at);
    const next = lineEnd < 0 ? source.length : lineEnd + 1;
    const [line, marks = '', info = ''] = FENCE.exec(source.slice(at, lineEnd < 0 ? next : lineEnd)) ?? [''];
    if (fence === '' && marks !== '' && !info.includes('`')) {
      hideInText(source, hidden, textFrom, at);
      hidden.fill(1, at + line.length - info.length, at + line.length);
      fence = marks;
    } else if (fence !== '' && marks.startsWith(fence) && info.trim() === '') {
      fence = '';
      textFrom = next;
    }
    at = next;
  }
  if (fence === '') hideInText(source, hidden, textFrom, source.length);
  return hidden;
}

function hideInText(source: string, hidden: Uint8Array, from: number, to: number): void {
  for (const found of source.slice(from, to).matchAll(new RegExp(HIDDEN, 'gim'))) {
    const seen = found.groups?.['seen1'] ?? found.groups?.['seen2'] ?? '';
    hidden.fill(1, from + found.index, from + found.index + found[0].length - seen.length);
  }
}

/** Marks around found words inside Meilisearch's answer: private-use characters that no text of ours keeps. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML of a marked text: everything escaped, the marks as balanced `<mark>` elements. */
export function markedToHtml(marked: string): string {
  const escaped = marked.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  let open = false;
  const html = escaped.replace(/[\uE000\uE001]/g, (sign) => {
    if ((sign === MARK_START) === open) return '';
    open = !open;
    return open ? '<mark>' : '</mark>';
  });
  return open ? `${html}</mark>` : html;
}

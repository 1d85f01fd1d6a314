/** The address by which a text names a file of its page: the name, with what an address reads otherwise encoded. */
export const fileAddress = (name: string): string =>
  name.replace(/[%?#:\\<>]/g, (character) => encodeURIComponent(character));

/** Whether a file of this type is shown in the text instead of linked. */
export const isPicture = (mediaType: string): boolean =>
  /^image\/(png|jpe?g|gif|webp|avif|svg\+xml)$/.test(mediaType);

/** What a picture is called until somebody describes it: its name without the ending. */
export const altOf = (name: string): string => name.replace(/\.[a-z0-9]+$/i, '').replace(/[[\]]/g, '');

/** Markdown of a file: an image, or a link with its name. */
export function fileSource(name: string, mediaType: string): string {
  const address = fileAddress(name);
  const written = /[\s()]/.test(address) ? `<${address}>` : address;
  return isPicture(mediaType)
    ? `![${altOf(name)}](${written})`
    : `[${name.replace(/[\\[\]]/g, '\\$&')}](${written})`;
}

const DATA_URL = /data:([a-z]+\/[a-z0-9.+-]+)((?:;[a-z0-9=-]+)*),([a-z0-9+/=%_.~!*'()-]*)/gi;
/** Data addresses up to this length may stand in a text: somebody writes about them. Chosen by us. */
const DATA_URL_MAX_CHARS = 200;

/** A text without the files that were in it as `data:` addresses, and those files, named by number. */
export function takeDataUrls(text: string): { readonly text: string; readonly files: readonly File[] } {
  const files: File[] = [];
  const rest = text.replace(
    new RegExp(
      `!?\\[([^\\]\\n]*)\\]\\(<?(${DATA_URL.source})>?(?: "[^"\\n]*")?\\)|(${DATA_URL.source})`,
      'gi',
    ),
    (whole: string, ...groups: (string | undefined)[]) => {
      const address = groups[1] ?? groups[5] ?? '';
      if (address.length <= DATA_URL_MAX_CHARS) return whole;
      const file = fileOfDataUrl(address, `image-${files.length + 1}`);
      if (file) files.push(file);
      return '';
    },
  );
  return { text: rest, files };
}

/** The file in a `data:` address; null when it is broken. */
export function fileOfDataUrl(address: string, baseName: string): File | null {
  const [, mediaType = '', parameters = '', data = ''] = new RegExp(DATA_URL.source, 'i').exec(address) ?? [];
  try {
    const binary = /;base64/i.test(parameters) ? atob(decodeURIComponent(data)) : decodeURIComponent(data);
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const ending = (mediaType.split('/')[1] ?? 'bin').replace('jpeg', 'jpg').replace(/[^a-z0-9].*$/i, '');
    return new File([bytes], `${baseName}.${ending}`, { type: mediaType });
  } catch {
    return null;
  }
}

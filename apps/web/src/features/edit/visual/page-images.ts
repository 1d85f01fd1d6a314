import { PreviewDocument } from '@wellspring/web-graphql';
import { uncachedClient } from '../../../graphql-client/uncached-client.js';

/** Where the edited text stands, for what depends on it. */
export interface TextPlace {
  readonly urlId: string | null;
  readonly spaceKey: string | null;
}

/** Safe HTML of a piece of the text as readers of this page would see it; null when the server can't be asked. */
export async function renderPiece(place: TextPlace, text: string): Promise<string | null> {
  const { data } = await uncachedClient.query(PreviewDocument, { ...place, text }).toPromise();
  return data?.renderPreview ?? null;
}

/** Finds the addresses of the page's images. What is asked for in the same moment goes to the server in one request. */
export class PageImages {
  private readonly known = new Map<string, Promise<string | null>>();
  private waiting = new Map<string, (address: string | null) => void>();

  constructor(private readonly place: () => TextPlace) {}

  /** Tells the address of a file that has just arrived: a page that is not saved has no files yet. */
  remember(src: string, address: string): void {
    this.known.set(src, Promise.resolve(address));
  }

  /** Address of an image by what stands in the text; null when there is none. */
  address(src: string): Promise<string | null> {
    if (/^https?:\/\//i.test(src)) return Promise.resolve(src);
    const known = this.known.get(src);
    if (known) return known;
    const asked = new Promise<string | null>((resolve) => {
      if (this.waiting.size === 0) setTimeout(() => void this.ask(), 20);
      this.waiting.set(src, resolve);
    });
    this.known.set(src, asked);
    return asked;
  }

  private async ask(): Promise<void> {
    const { waiting } = this;
    this.waiting = new Map();
    const sources = [...waiting.keys()];
    const text = sources.map((src) => `![](<${src.replace(/[<>\r\n]/g, '')}>)`).join('\n\n');
    const html = await renderPiece(this.place(), text);
    const paragraphs = new DOMParser().parseFromString(html ?? '', 'text/html').querySelectorAll('p');
    sources.forEach((src, index) => {
      const address = paragraphs[index]?.querySelector('img')?.getAttribute('src') ?? null;
      if (address === null) this.known.delete(src);
      waiting.get(src)?.(address);
    });
  }
}

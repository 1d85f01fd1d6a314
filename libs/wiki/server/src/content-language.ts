import { type ContentModel, detectContentLanguage } from '@wellspring/wiki-domain';

/** Characters of a text that are looked at: a page says what language it is in at its beginning. Ours: .1 ms a page. */
const SAMPLE_CHARS = 3_000;

/** A block of code, up to its end or that of the sample: code is English in every language. */
const CODE_BLOCK = /^\s*(```|~~~)[\s\S]*?(?:^\s*\1|$(?![\s\S]))/gm;

/** What else are no words of the writer: code in a line, addresses, HTML. Parsing would cost five times as much. */
const NO_WORDS = /`[^`\n]*`|\]\([^)\n]*\)|https?:\/\/[^\s)>]*|<[^>\n]*>|^\[[^\]\n]*\]:.*$/gm;

/** The language in which a page's text is written, judged by the words at its beginning. */
export function languageOfText(text: string, contentModel: ContentModel): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  switch (contentModel) {
    case 'markdown':
      return detectContentLanguage(sample.replace(CODE_BLOCK, '').replace(NO_WORDS, ' '));
    case 'wikitext':
      return detectContentLanguage(sample);
  }
}

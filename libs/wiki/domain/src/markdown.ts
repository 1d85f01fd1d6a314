/*
 * The entry `@wellspring/wiki-domain/markdown`: what the web application needs of the Markdown that pages are written in.
 * Nothing here may import from Node, so that it runs in a browser.
 */
export {
  ADMONITION_KINDS,
  admonitionFence,
  admonitionKind,
  type AdmonitionFence,
  type AdmonitionKind,
} from './admonitions.js';
export { CODE_LANGUAGES, fenceLanguage } from './code-languages.js';
export { joinBlocks, splitBlocks, type BlockKind, type BlockSplit, type TextBlock } from './split-blocks.js';
export { blockFingerprint, pageDefinitions, type PageDefinitions } from './block-fingerprint.js';
export { linkTarget, type LinkTarget } from './link-target.js';

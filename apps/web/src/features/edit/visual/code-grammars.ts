/** A file of its own, so that the grammars are loaded when there is code and not with the editor. */
export { highlightCode } from '@wellspring/wiki-domain/code';

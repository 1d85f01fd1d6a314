import { ExportMarkdown } from './export-markdown.service.js';
import { ExportedPages } from './exported-pages.read-model.js';
import { ExportedRevisions } from './exported-revisions.read-model.js';
import { ExportMediaWiki } from './export-mediawiki.service.js';
import { ImportMarkdown } from './import-markdown.service.js';
import { MarkdownExtras } from './markdown-extras.service.js';

/** What other scopes and apps may ask of imports and exports. */
export const transferPublic = [ExportMarkdown, ExportMediaWiki, ImportMarkdown];

/** Everything that imports and exports are made of. */
export const transferProviders = [...transferPublic, ExportedPages, ExportedRevisions, MarkdownExtras];

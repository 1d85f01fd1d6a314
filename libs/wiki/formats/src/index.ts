export {
  type Archive,
  ARCHIVE_LIMITS,
  type ArchiveEntry,
  type ArchiveLimits,
  type RefusedEntry,
} from './archive/archive.js';
export { openFolder } from './archive/open-folder.js';
export { openZip } from './archive/open-zip.js';
export { readText } from './archive/read-text.js';
export { writeZip, type ZipOutEntry } from './archive/write-zip.js';
export * from './detect-markup.js';
export * from './file-segments.js';
export * from './own-copy.js';
export * from './open-wiki-file.js';
export * from './page-file.js';
export * from './read-mediawiki-xml.js';
export * from './rows.js';
export * from './titles.js';
export * from './write-mediawiki-xml.js';

export * from './detect-markup.js';
export * from './open-wiki-file.js';
export * from './read-mediawiki-xml.js';
export * from './rows.js';
export * from './titles.js';
export * from './write-mediawiki-xml.js';

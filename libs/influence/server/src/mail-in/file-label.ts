/**
 * What is kept of a file's name in reports and jobs. Mail programs save a message under its subject, so of a single message
 * nothing is; a mailbox or log keeps the name by which whoever sent it knows it again.
 */
export const fileLabel = (fileName: string): string =>
  /\.(eml|emlx|msg)(\.gz)?$/i.test(fileName) ? 'message.eml' : fileName;

/** A file inside a folder or archive by its place, from 1: its name may be a subject too. */
export const entryLabel = (at: number): string => `#${at}`;

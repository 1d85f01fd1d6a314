export { parseAddress, parseAddressList, type AddressList } from './address.js';
export { recognisedFormat } from './detect-mail-format.js';
export { readEdgeList, type EdgeListOptions } from './read-edge-list.js';
export { readMailCsv, type MailCsvOptions } from './read-mail-csv.js';
export { readMailFile, type MailFileOptions } from './read-mail-file.js';
export { readMail, type MailReadOptions } from './read-mail.js';
export { readNominationsCsv, type NominationRow } from './read-nominations-csv.js';
export { PEOPLE_COLUMNS, readPeopleCsv, type PeopleRow } from './read-people-csv.js';
export {
  MAIL_FORMATS,
  UNMARKED,
  type FormatRow,
  type HeaderRow,
  type MailFormat,
  type MailRow,
  type MessageRow,
  type PersonRow,
  type ProblemRow,
} from './rows.js';
export { lengthAlone, MboxSplitter, type MboxHead, type MboxPart } from './split-mbox.js';
export { zoneOf, type Zone } from './zone.js';

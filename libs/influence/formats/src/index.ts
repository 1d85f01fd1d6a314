export { parseAddress, parseAddressList, type AddressList } from './address.js';
export { readEdgeList, type EdgeListOptions } from './read-edge-list.js';
export { detectMailFormat, readMail, type MailFormat } from './read-mail.js';
export { readMailCsv, type MailCsvOptions, type MailRow } from './read-mail-csv.js';
export { PEOPLE_COLUMNS, readPeopleCsv, type PeopleRow } from './read-people-csv.js';
export { UNMARKED, type HeaderRow, type MessageRow, type PersonRow, type ProblemRow } from './rows.js';
export { zoneOf, type Zone } from './zone.js';

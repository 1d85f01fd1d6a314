/** Where everybody downloads what is recorded about them. */
export const MY_MAIL_RECORD_PATH = '/influence/my-mail-record.json';

/** English texts of this area; see ../en.ts. */
export const welcome = {
  title: 'Choose a password',
  lead: 'This link works once. Choose the password for your account, and you are signed in.',
  password: 'New password',
  passwordHint: 'At least 12 characters. A few words that belong to nobody else are best.',
  again: 'The same again',
  tooShort: 'At least 12 characters, please.',
  differs: 'The two are not the same.',
  submit: 'Save and sign in',
  refused: 'This link has been used or is too old. Ask an administrator for a new one.',
};

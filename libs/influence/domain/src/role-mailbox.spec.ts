import { isRoleMailbox } from './role-mailbox.js';

describe('isRoleMailbox', () => {
  it.each([
    'no-reply@x.example', 'noreply@x.example', 'jira.do-not-reply@x.example', 'donotreply+12@x.example', 'info@x.example',
    'Newsletter@x.example', 'hr+jobs@x.example', 'staff-owner@lists.x.example', 'prvs=12=a@x.example',
    'mailer-daemon@x.example',
  ])('takes %s for no person', (address) => {
    expect(isRoleMailbox(address)).toBe(true);
  }); // prettier-ignore

  it.each([
    'ann.support@x.example',
    'helper@x.example',
    'reply.jones@x.example',
    'itō@x.example',
    '4711',
    'info',
  ])('takes %s for a person', (address) => {
    expect(isRoleMailbox(address)).toBe(false);
  });

  it('knows the names that the company adds', () => {
    expect(isRoleMailbox('werkschutz@x.example', ['werkschutz'])).toBe(true);
  });
});

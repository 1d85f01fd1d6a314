import { noticeTitle } from './notice-title.js';

describe('noticeTitle', () => {
  it('makes a sentence of kind and subject', () => {
    expect(noticeTitle('wiki.page-changed', { name: 'Onboarding', href: '/p/onboarding-abc' })).toBe(
      'Page changed: Onboarding',
    );
  });
  it('leaves out a subject that the reader may not see', () => {
    expect(noticeTitle('wiki.page-changed', null)).toBe('Page changed');
  });
});

import { fillTemplate } from './fill-template.js';

const values = { date: '2026-11-22', title: 'Weekly [draft] 週會', author: '林雅婷' };

describe('fillTemplate', () => {
  it('puts in date, title and author wherever they stand, as text', () => {
    expect(fillTemplate('# {{title}}\n\n{{ Date }} · {{author}} · {{title}}', values)).toBe(
      '# Weekly \\[draft\\] 週會\n\n2026-11-22 · 林雅婷 · Weekly \\[draft\\] 週會',
    );
  });
  it('leaves other placeholders, and the title while there is none', () => {
    expect(fillTemplate('{{title}} {{team}} {date}', { ...values, title: '' })).toBe(
      '{{title}} {{team}} {date}',
    );
  });
  it('does not fill what a value brings along', () => {
    expect(fillTemplate('{{title}}', { ...values, title: '{{author}}' })).toBe('{{author}}');
  });
});

import { importAddress } from './import-address.js';

describe('importAddress', () => {
  it('leaves to the server what was not chosen', () => {
    expect(importAddress('mail & more.csv', { format: '', zone: ' ', epoch: '' })).toBe(
      '/mail-imports?name=mail+%26+more.csv',
    );
  });

  it('sends the zone and the epoch only with formats that they concern', () => {
    const both = { zone: 'Asia/Taipei', epoch: '2000-01-01T00:00:00Z' };
    expect(importAddress('a', { format: 'postfix', ...both })).toBe(
      '/mail-imports?name=a&format=postfix&zone=Asia%2FTaipei',
    );
    expect(importAddress('a', { format: 'mbox', ...both })).toBe(
      '/mail-imports?name=a&format=mbox&zone=Asia%2FTaipei',
    );
    expect(importAddress('a', { format: 'exchange', ...both })).toBe('/mail-imports?name=a&format=exchange');
    expect(importAddress('a', { format: 'edge-list', ...both })).toBe(
      '/mail-imports?name=a&format=edge-list&epoch=2000-01-01T00%3A00%3A00Z',
    );
  });
});

import { readParams } from './read-params.js';

describe('readParams', () => {
  it('keeps texts and numbers', () => {
    expect(readParams('{"people":41,"from":"研發","x":{"y":1},"z":null}')).toEqual({
      people: 41,
      from: '研發',
    });
  });

  it('gives nothing for what is no object', () => {
    for (const json of ['', '{', '7', 'null', '"a"']) expect(readParams(json)).toEqual({});
  });
});

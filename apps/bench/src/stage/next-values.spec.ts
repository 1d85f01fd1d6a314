import { NextValues } from './next-values.js';

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const PAGE = id(9);
const hash = (n: number) => Buffer.alloc(32, n);

/** As a save's statements have them: lock, append onto the head, publish. */
const save = (number: number, revision: string, head: string) => [
  [PAGE, head],
  [revision, PAGE, number, hash(number), new Date(0), 'Title'],
  [[`{"pageId":"${PAGE}","revisionNumber":${number}}`], [`search:${PAGE}`]],
  [head, revision, number - 1],
];

describe('the values of the next request', () => {
  const values = new NextValues(save(4, id(4), id(3)), save(5, id(5), id(4)));
  const [sixth, seventh] = [values.next(), values.next()];

  it('keep what both requests have alike', () => {
    expect(sixth[0]?.[0]).toBe(PAGE);
    expect(sixth[1]?.[5]).toBe('Title');
    expect(sixth[2]?.[1]).toEqual([`search:${PAGE}`]);
  });

  it('go on counting, inside texts too', () => {
    expect([sixth[1]?.[2], seventh[1]?.[2]]).toEqual([6, 7]);
    expect(sixth[2]?.[0]).toEqual([`{"pageId":"${PAGE}","revisionNumber":6}`]);
    expect(seventh[3]?.[2]).toBe(6);
  });

  it('make new ids and bytes, the same throughout one request', () => {
    const made = sixth[1]?.[0];
    expect(made).not.toBe(id(5));
    expect(sixth[3]?.[1]).toBe(made);
    expect(seventh[1]?.[0]).not.toBe(made);
    const bytes = [sixth, seventh].map((request) =>
      Buffer.from(request[1]?.[3] as Uint8Array).toString('hex'),
    ); // a hash
    expect(new Set([...bytes, hash(5).toString('hex')]).size).toBe(3);
  });

  it('put what the request before made where the second one had the first one’s', () => {
    expect(sixth[0]?.[1]).toBe(id(5));
    expect(seventh[0]?.[1]).toBe(sixth[1]?.[0]);
    expect(seventh[3]?.[0]).toBe(sixth[1]?.[0]);
  });

  it('have the present time', () => {
    expect((sixth[1]?.[4] as Date).getTime()).toBeGreaterThan(0); // a time stands there
  });

  it('are refused for texts that differ in more than ids and numbers', () => {
    expect(() => new NextValues([['one']], [['two']]).next()).toThrow('more than ids and numbers');
  });
});

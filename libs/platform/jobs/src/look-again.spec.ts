import { EventEmitter } from 'node:events';
import { type Worker, type WorkerEvents } from 'graphile-worker';
import { jest } from '@jest/globals';
import { lookAgainWhenEmpty } from './look-again.js';

describe('a runner that was told of a job and found none', () => {
  const runner = () => {
    const events = new EventEmitter() as unknown as WorkerEvents; // the same with types
    const worker = {} as Worker; // only handed on
    const nudges: Worker[] = [];
    lookAgainWhenEmpty(events, (nudged) => {
      nudges.push(nudged);
      events.emit('worker:getJob:empty', { worker } as never); // what is left out nobody reads
    });
    const empty = () => events.emit('worker:getJob:empty', { worker } as never);
    const told = () => events.emit('pool:listen:notification', {} as never);
    return { empty, told, nudges };
  };
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('looks again a few times within half a second, and then waits as ever', () => {
    const { empty, told, nudges } = runner();
    told();
    empty();
    expect(nudges).toHaveLength(0);
    jest.advanceTimersByTime(8);
    expect(nudges).toHaveLength(1);
    jest.advanceTimersByTime(60_000);
    expect(nudges).toHaveLength(6);
    told();
    empty();
    jest.advanceTimersByTime(8);
    expect(nudges).toHaveLength(7);
  });

  it('has one worker look, however many found nothing', () => {
    const { empty, told, nudges } = runner();
    told();
    empty();
    empty();
    empty();
    jest.advanceTimersByTime(8);
    expect(nudges).toHaveLength(1);
  });

  it('leaves one alone that was not told of anything', () => {
    const { empty, nudges } = runner();
    empty();
    jest.advanceTimersByTime(60_000);
    expect(nudges).toHaveLength(0);
  });
});

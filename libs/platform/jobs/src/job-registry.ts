import { Injectable } from '@nestjs/common';
import { type EventDefinition, type EventHandler, type EventPayload } from './events.js';
import { type JobProgress } from './job-run.js';

type AnyHandler = EventHandler<EventPayload>;
/** Work that somebody starts and watches: imports, rebuilds, analyses. Its result is small JSON for the screen. */
export type JobWork = (payload: EventPayload, progress: JobProgress) => Promise<EventPayload | void>;

/** Work that runs again and again. */
export interface RegularWork {
  readonly minutes: number;
  readonly work: () => Promise<void>;
}

/** Who handles which event, and which long jobs exist. Filled by the modules before the runner starts. */
@Injectable()
export class JobRegistry {
  private readonly handlersByEvent = new Map<string, AnyHandler[]>();
  private readonly handlersByName = new Map<string, AnyHandler>();
  private readonly works = new Map<string, JobWork>();
  private readonly dailies = new Map<string, () => Promise<void>>();
  private readonly regulars = new Map<string, RegularWork>();

  /** Subscribes a handler to an event. Throws if the handler's name is taken. */
  on<Payload extends EventPayload>(event: EventDefinition<Payload>, handler: EventHandler<Payload>): void {
    this.assertFree(handler.handler);
    const stored = handler as unknown as AnyHandler; // erased: the definition ties payload and handler together
    this.handlersByName.set(handler.handler, stored);
    this.handlersByEvent.set(event.name, [...this.handlersFor(event.name), stored]);
  }

  /** Declares a long job of this kind (`influence.analyse-mail`). Throws if the name is taken. */
  define(kind: string, work: JobWork): void {
    this.assertFree(kind);
    this.works.set(kind, work);
  }

  /** Declares work that runs once a day (03:00 UTC; after a night without Wellspring soon after the start). */
  daily(name: string, work: () => Promise<void>): void {
    this.assertFree(name);
    this.dailies.set(name, work);
  }

  /** Declares work that runs every so many minutes (a divisor of 60); what a stopped Wellspring missed is not made up for. */
  every(name: string, minutes: number, work: () => Promise<void>): void {
    this.assertFree(name);
    this.regulars.set(name, { minutes, work });
  }

  allRegulars(): ReadonlyMap<string, RegularWork> {
    return this.regulars;
  }

  allDailies(): ReadonlyMap<string, () => Promise<void>> {
    return this.dailies;
  }

  handlersFor(eventName: string): readonly AnyHandler[] {
    return this.handlersByEvent.get(eventName) ?? [];
  }

  allHandlers(): ReadonlyMap<string, AnyHandler> {
    return this.handlersByName;
  }

  allWorks(): ReadonlyMap<string, JobWork> {
    return this.works;
  }

  private assertFree(name: string): void {
    if (
      this.handlersByName.has(name) ||
      this.works.has(name) ||
      this.dailies.has(name) ||
      this.regulars.has(name)
    )
      throw new Error(`Job name ${name} is taken.`);
  }
}

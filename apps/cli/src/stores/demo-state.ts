import { Accounts } from '@wellspring/people-server';
import { environment, loadConfig } from '@wellspring/platform-config';
import { type SessionOptions, withWellspring } from './with-wellspring.js';

/** The public shape of `demo --json`. */
export interface DemoStateJson {
  readonly loaded: boolean;
  readonly companyName: string | null;
  /** Whether `npm start` would load it into an empty Wellspring (WELLSPRING_DEMO). */
  readonly wanted: boolean;
  readonly personas: readonly {
    readonly name: string;
    readonly role: string;
    readonly title: string | null;
  }[];
}

/** Whether the demo company is there, and whom one can sign in as. */
export async function demoState(options: SessionOptions): Promise<DemoStateJson> {
  return withWellspring(options, async ({ wellspring }) => {
    const accounts = wellspring.get(Accounts);
    const { isLoaded, companyName } = await accounts.demoCompany();
    const personas = await accounts.demoPersonas();
    return {
      loaded: isLoaded,
      companyName,
      wanted: loadConfig(environment()).demo,
      personas: personas.map(({ displayName, role, title }) => ({ name: displayName, role, title })),
    };
  });
}

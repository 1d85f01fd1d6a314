import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { AddressBook, type AddressBookEntry } from '@wellspring/people-server';
import { mayStateRecording } from '../influence.policy.js';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from '../influence.settings.js';

/** Which mail domains are the company's. */
export interface CompanyDomains {
  /** Lower case. */
  readonly domains: ReadonlySet<string>;
  /** Whether the configuration names them; else they are those of the directory. */
  readonly areConfigured: boolean;
}

/** Tells addresses of the company from those outside. */
@Injectable()
export class InternalDomains {
  constructor(
    @Inject(INFLUENCE_SETTINGS) private readonly settings: InfluenceSettings,
    private readonly addressBook: AddressBook,
  ) {}

  /** The company's domains, given its people. */
  of(people: readonly AddressBookEntry[]): CompanyDomains {
    const configured = this.settings.mailDomains ?? [];
    if (configured.length > 0) return { domains: new Set(configured), areConfigured: true };
    const domains = new Set(people.flatMap(({ addresses }) => addresses.map(domainOf)));
    domains.delete('');
    return { domains, areConfigured: false };
  }

  /** The same for the screen of administrators. */
  async forAdministrator(actor: Actor): Promise<CompanyDomains> {
    mayStateRecording(actor);
    return this.of(await this.addressBook.employees());
  }
}

/** What stands behind the `@`; empty where there is none. */
export const domainOf = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1);
};

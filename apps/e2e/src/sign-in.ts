import { type Browser } from 'playwright-core';
import { type ServerProcess } from './server-process.js';
import { Visitor } from './visitor.js';
import { WatchedPage } from './watched-page.js';

export type Role = 'EMPLOYEE' | 'REVIEWER' | 'ANALYST' | 'ADMIN';

/** Long enough for the rules; no account outside a test has it. */
const PASSWORD = 'a long enough password for a test';

/** The first administrator, by the one-time link that the server printed. */
export async function signInAsFirstAdmin(server: () => ServerProcess): Promise<Visitor> {
  const visitor = new Visitor(() => server().url);
  const { redeemSignInLink } = await visitor.ask<{ redeemSignInLink: { __typename: string } }>(
    `mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) { __typename } }`,
    { input: { token: server().adminToken, password: PASSWORD } },
  );
  if (redeemSignInLink.__typename !== 'SignedIn') throw new Error(`The link: ${redeemSignInLink.__typename}`);
  return visitor;
}

/** The person whom the demo company offers for this role, with one click. */
export async function signInAsPersona(address: string, role: Role): Promise<Visitor> {
  const visitor = new Visitor(() => address);
  const { signInOptions } = await visitor.ask<{
    signInOptions: { demoPersonas: { personId: string; role: Role }[] };
  }>('{ signInOptions { demoPersonas { personId role } } }');
  const persona = signInOptions.demoPersonas.find((offered) => offered.role === role);
  if (persona === undefined) throw new Error(`The sign-in page offers nobody as ${role}.`);
  await visitor.ask('mutation ($id: ID!) { signInAsDemoPersona(personId: $id) { me { roles } } }', {
    id: persona.personId,
  });
  return visitor;
}

/** A window of somebody who has signed in with one click as the person whom the demo company offers for this role. */
export async function signedInWindow(browser: Browser, address: string, role: Role): Promise<WatchedPage> {
  const window = await WatchedPage.open(browser, address);
  await window.visit('/sign-in');
  await window.page.locator(`button[data-role="${role}"]`).click();
  await window.page.waitForURL(`${address}/`);
  return window;
}

import { type Browser } from 'playwright-core';
import { type Colleague } from './colleague.js';
import { type Role } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { WatchedPage } from './watched-page.js';

/** Makes somebody's roles these, beside their first. */
export const giveRoles = (
  admin: Visitor,
  { personId }: Colleague,
  roles: readonly Role[],
): Promise<unknown> =>
  admin.ask('mutation ($id: ID!, $roles: [Role!]!) { setRoles(personId: $id, roles: $roles) { id } }', {
    id: personId,
    roles,
  });

/** A window in which a colleague is signed in. */
export async function windowOf(
  browser: Browser,
  address: string,
  { visitor }: Colleague,
): Promise<WatchedPage> {
  const window = await WatchedPage.open(browser, address);
  const cookies = visitor.cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url: address };
  });
  await window.context.addCookies(cookies);
  return window;
}

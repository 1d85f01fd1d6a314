import { type Page } from 'playwright-core';

const PURPOSE = 'Finding people to invite to the improvement forum';

/** States the purpose where the screen asks for one. Another file that shares the server may have said it already. */
export async function saysWhy(page: Page): Promise<void> {
  const why = page.getByLabel('Purpose');
  const stated = page.getByText('You look for: “');
  await why.or(stated).first().waitFor();
  if (!(await why.isVisible())) return;
  await why.fill(PURPOSE);
  await page.getByRole('button', { name: 'State the purpose' }).click();
  await stated.waitFor();
}

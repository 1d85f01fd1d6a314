/** Key contributors of the whole wiki. */
export const CONTRIBUTORS_PATH = '/contributors';

/** What hangs on few: of the whole wiki or of one space. */
export const riskPath = (spaceKey: string | null): string =>
  spaceKey === null ? '/contributors/risk' : `/contributors/risk?${new URLSearchParams({ space: spaceKey })}`;

/** What is lost if somebody leaves. */
export const lossPath = (personId: string): string =>
  `/contributors/risk?${new URLSearchParams({ person: personId })}`;

/** The pages at risk, all of them, as a file. */
export const riskFilePath = (
  spaceKey: string | null,
  absenceFactor: number,
  format: 'csv' | 'json',
): string =>
  `/contributions/risk.${format}?${new URLSearchParams({
    ...(spaceKey === null ? {} : { spaceKey }),
    absenceFactor: String(absenceFactor),
  })}`;

/** The pages that somebody carries, all of them, as a file. */
export const lossFilePath = (personId: string, format: 'csv' | 'json'): string =>
  `/contributions/loss.${format}?${new URLSearchParams({ personId })}`;

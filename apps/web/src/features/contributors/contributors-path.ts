/** Key contributors of the whole wiki. */
export const CONTRIBUTORS_PATH = '/contributors';

/** What hangs on few: of the whole wiki or of one space. */
export const riskPath = (spaceKey: string | null): string =>
  spaceKey === null ? '/contributors/risk' : `/contributors/risk?${new URLSearchParams({ space: spaceKey })}`;

/** What is lost if somebody leaves. */
export const lossPath = (personId: string): string =>
  `/contributors/risk?${new URLSearchParams({ person: personId })}`;

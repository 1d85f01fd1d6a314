/** Address of a file's current version, or of one version. The name is for people; the id counts. */
export const fileHref = (attachmentId: string, name: string, version?: number): string =>
  `/files/${attachmentId}/${encodeURIComponent(name)}${version === undefined ? '' : `?version=${version}`}`;

const OWN_ADDRESS = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?]|$)/i;

/** Whether a text names a file by its address, as when somebody copied it from another page. */
export const isFileHref = (target: string): boolean => OWN_ADDRESS.test(target);

/** What was chosen beside the file; empty is left to the server. */
export interface MailImportChoice {
  readonly format: string;
  readonly zone: string;
  readonly epoch: string;
}

/** Whether the times of the format may lack a zone; where the format is to be recognised they may. Exchange writes UTC. */
export const needsZone = (format: string): boolean =>
  ['', 'csv', 'mbox', 'message', 'postfix'].includes(format);

/** Whether the times of the format may be seconds from some moment on. */
export const needsEpoch = (format: string): boolean => format === '' || format === 'edge-list';

/** Where a file of mail metadata is sent; what does not concern the format is left out. */
export function importAddress(name: string, { format, zone, epoch }: MailImportChoice): string {
  const chosen = {
    name,
    ...(format === '' ? {} : { format }),
    ...(zone.trim() === '' || !needsZone(format) ? {} : { zone: zone.trim() }),
    ...(epoch.trim() === '' || !needsEpoch(format) ? {} : { epoch: epoch.trim() }),
  };
  return `/mail-imports?${new URLSearchParams(chosen).toString()}`;
}

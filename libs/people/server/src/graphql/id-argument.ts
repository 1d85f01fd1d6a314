import { badInput, isUuid } from '@wellspring/kernel';

/** Gives the id back, or throws BAD_INPUT naming the argument when it has not the form of one. */
export function idArgument(argument: string, id: string): string {
  if (!isUuid(id)) throw badInput(`${argument} wants an id.`, { field: argument });
  return id;
}

/** A name of at most so many letters: a longer one ends in an ellipsis. Lists beside the picture have it whole. */
export function shortenedName(name: string, letters: number): string {
  const all = [...name];
  return all.length > letters ? `${all.slice(0, letters - 1).join('')}…` : name;
}

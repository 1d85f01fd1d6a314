const MIN_CHARS = 12;

/** What is wrong with a new password, or null. The server checks it again. */
export function passwordProblem(password: string, again: string): 'tooShort' | 'differs' | null {
  if ([...password].length < MIN_CHARS) return 'tooShort';
  return password === again ? null : 'differs';
}

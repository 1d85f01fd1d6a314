const listeners = new Set<() => void>();

/** Calls `listener` whenever the server says that nobody is signed in any more; gives what ends that. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells everybody who listens that the session is over. */
export function tellSessionEnded(): void {
  for (const listener of listeners) listener();
}

/** The text with percent-encoding undone; as it is where a lone "%" of a hand-written address makes that impossible. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A text as safe HTML that shows its source, every character as it is: for wikitext from imports, for files, and for
 * Markdown too large to render. Any text is fine; linear.
 */
export const renderSource = (text: string): string =>
  `<pre class="source">${text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)}</pre>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

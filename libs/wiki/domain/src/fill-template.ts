/** What a template's placeholders become. */
export interface TemplateValues {
  /** Today in the company's zone, `YYYY-MM-DD`. */
  readonly date: string;
  /** Title of the new page; blank leaves the placeholder for later. */
  readonly title: string;
  /** Name of who starts the page. */
  readonly author: string;
}

/**
 * A template's text with `{{date}}`, `{{title}}` and `{{author}}` replaced, in any case and with blanks inside the
 * braces. Other placeholders stay. What is put in is text: characters with a meaning in Markdown are escaped.
 */
export function fillTemplate(text: string, values: TemplateValues): string {
  return text.replace(/\{\{ *(date|title|author) *\}\}/giu, (placeholder, name: string) => {
    const value = valueOf(name.toLowerCase(), values);
    return value === '' ? placeholder : value.replace(/[\\`*_[\]<>#|~$]/g, '\\$&');
  });
}

function valueOf(name: string, values: TemplateValues): string {
  if (name === 'date') return values.date;
  return name === 'title' ? values.title : values.author;
}

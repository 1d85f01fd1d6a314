/** What the buttons say. */
export interface HeadingLinkTexts {
  readonly copy: (heading: string) => string;
  readonly copied: string;
}

const COPIED_MS = 2000;

/**
 * Puts a button behind each heading of an article that copies a link to it. Readable by ear and reachable by keyboard;
 * seen when the heading is pointed at. Gives what takes them away again.
 */
export function addHeadingLinks(article: HTMLElement, texts: HeadingLinkTexts): () => void {
  const headings = article.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6)[id]');
  const buttons = [...headings].map((heading) => {
    const label = texts.copy(heading.textContent?.trim() ?? '');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'header-anchor';
    // Its sign comes from the style sheet, so that the text of the article stays what it is.
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => {
      const { origin, pathname, search } = window.location;
      const address = `${origin}${pathname}${search}#${encodeURIComponent(heading.id)}`;
      void copyText(address).then((isCopied) => {
        if (!isCopied) return window.location.assign(`#${encodeURIComponent(heading.id)}`);
        button.dataset['copied'] = '';
        button.setAttribute('aria-label', texts.copied);
        setTimeout(() => {
          delete button.dataset['copied'];
          button.setAttribute('aria-label', label);
        }, COPIED_MS);
      });
    });
    heading.append(button);
    return button;
  });
  return () => buttons.forEach((button) => button.remove());
}

/** Whether it was copied: browsers give no clipboard to pages without encryption; the address bar then has the link. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

import sanitizeHtml from 'sanitize-html';

const TAGS = (
  'a abbr b blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr ' +
  'i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead ' +
  'tr u ul var'
).split(' ');

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'id', 'data-page-ref', 'data-file-ref'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'referrerpolicy', 'data-file-ref'],
    input: [
      { name: 'type', values: ['checkbox'] },
      'checked',
      { name: 'disabled', values: [''] },
      'aria-label',
    ],
    ol: ['start'],
    td: ['colspan', 'rowspan', { name: 'align', values: ['left', 'center', 'right'] }],
    th: ['colspan', 'rowspan', { name: 'align', values: ['left', 'center', 'right'] }, 'scope'],
    details: ['open'],
    div: [{ name: 'role', values: ['note'] }],
    span: ['data-person-ref'],
    li: ['id'],
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, ['id']])),
  },
  allowedClasses: {
    div: ['admonition', 'admonition-*'],
    p: ['admonition-title'],
    code: ['hljs', 'language-*'],
    span: [
      'hljs-*',
      'mention',
      'language-*',
      'function_',
      'class_',
      'title_',
      'inherited__',
      'invoke__',
      'constant_',
    ],
    input: ['task-list-item-checkbox'],
    li: ['task-list-item', 'footnote-item'],
    ul: ['contains-task-list'],
    ol: ['contains-task-list', 'footnotes-list'],
    sup: ['footnote-ref'],
    section: ['footnotes'],
    hr: ['footnotes-sep'],
    a: ['footnote-backref'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  // Deeper elements lose their tag and keep their words; browsers give up at about 500.
  nestingLimit: 250,
  parseStyleAttributes: false,
};

/**
 * The second wall between a page's author and its readers: only the tags, attributes, classes and schemes that the
 * renderer itself writes come out, balanced, with double-quoted and escaped attribute values. The first wall is that
 * the renderer never prints what an author wrote without rewriting it; neither trusts the other.
 */
export const sanitiseHtml = (html: string): string => sanitizeHtml(html, OPTIONS);

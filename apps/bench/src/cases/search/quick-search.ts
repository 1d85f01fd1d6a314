/** What the dialog asks while somebody types. */
export const QUICK_SEARCH = `query QuickSearch($query: String!, $first: Int!) {
  quickSearch(query: $query, first: $first) {
    isLimited
    pages { page { id urlId title } spaceKey spaceName breadcrumb titleHtml passageHtml section { text anchor } }
    headings { page { id urlId title } headingHtml anchor }
    people { id displayName department title }
    labels { label pageCount }
    attachments { id name href page { id urlId title } }
  }
}`;

/** What the page of results asks, no more than whether there is something. */
export const SEARCH = `query Search($query: String!) {
  search(query: $query) { total isLimited hits { page { id } } }
}`;

/**
 * Who may do what. One line an operation:
 *
 *   [name, arguments, outcomes, after]
 *
 * In the arguments `$page`, `$urlId`, `$child`, `$comment`, `$attachment`, `$binned`, `$binnedUrlId`, `$home` (the
 * manager’s page at the top), `$wanted` (a page that is not there), `$transfer` and `$jobRun` (the manager’s), `$space`
 * and `$key` are those of the space, `$target` is another person, `$manager` the space's manager, `$day` a day to come,
 * `$new` an id and `$word` a key that nobody has used.
 *
 * Outcomes stand in the order of `WHO`: signed out, guest, employee, reviewer, analyst, administrator; then the space's
 * member, the page's author, the space's manager. Of each the three letters are the kinds of space (open to all,
 * readable by all, members only); one letter where the kind makes no difference:
 *
 *   +  is done, or shows what is in the space
 *   .  NOT_FOUND, or an answer in which nothing of the space is seen
 *   x  FORBIDDEN: may read it and not do this
 *   !  UNAUTHENTICATED
 *   ?  BAD_INPUT       r  is refused with a reason       u  UNAVAILABLE
 *
 * `after` says what must be made anew when it was done: the page and what hangs on it, or the whole space.
 */
export type Operation = readonly [name: string, args: string, outcomes: string, after?: 'page' | 'space'];

/** Of `Query`. */
export const QUERIES: readonly Operation[] = [
  ['archivedSpaces', '', '! + + + + + + + +'],
  ['auditEntries', 'first: 5', '! x x x x + x x x'],
  ['auditEntriesAboutMe', 'first: 5', '! + + + + + + + +'],
  ['backlinks', 'first: 3, pageId: "$page"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['brokenLinks', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['closedSpaces', '', '! x x x x + x x x'],
  ['commentThread', 'commentId: "$comment"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['contributionReport', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  [
    'contributionRows',
    'first: 3, kind: PAGES, measure: EDITS, spaceKey: "$key"',
    '!!! ... ++. ++. ++. ++. +++ +++ +++',
  ],
  ['deletedPage', 'urlId: "$binnedUrlId"', '!!! ... ... ... ... ++. ... +++ +++'],
  ['experts', 'query: "Zinnoberquelle"', '! x + + + + + + +'],
  ['fileMaxBytes', '', '! + + + + + + + +'],
  ['groups', '', '! x + + + + + + +'],
  ['impactOf', 'personId: "$target"', '! . . . . . . . .'],
  ['jobRun', 'id: "$jobRun"', '!!! ... ... ... ... +++ ... ... +++'],
  ['jobRuns', '', '! + + + + + + + +'],
  ['keyContributors', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['knowledgeAtRisk', 'spaceKey: "$key"', '!!! ... xx. xx. ++. xx. xxx xxx +++'],
  ['labels', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['leaderReport', '', '! x x x + x x x x'],
  ['lossIfLeaves', 'personId: "$target"', '! x x x + x x x x'],
  ['mailImport', 'id: "$new"', '! x x x x . x x x'],
  ['mailImports', '', '! x x x x + x x x'],
  ['mailInSettings', '', '! x x x x + x x x'],
  ['me', '', '. + + + + + + + +'],
  [
    'moveEffect',
    'input: { pageId: "$child", parentId: "$home", spaceKey: "$key" }',
    '!!! ... +x. +x. +x. +x. +++ +++ +++',
  ],
  ['myDrafts', '', '! + + + + + + + +'],
  ['myImpact', '', '! + + + + + + + +'],
  ['myPurpose', '', '! . . . . . . . .'],
  ['notices', '', '! + + + + + + + +'],
  ['orphanPages', 'first: 3, spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['page', 'urlId: "$urlId"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['pageAccessEffect', 'pageId: "$page", grants: null', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['pageRecipients', 'pageId: "$page", personIds: ["$target"]', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['pageSuggestions', 'text: "Zinnoberquelle", spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['pageTemplates', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['pages', 'first: 3, sort: RECENT, spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['pagesToVerify', 'first: 3, spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  [
    'pagesWanting',
    'first: 3, key: "$wanted", kind: TITLE, spaceKey: "$key"',
    '!!! ... ++. ++. ++. ++. +++ +++ +++',
  ],
  [
    'pagesWithLabel',
    'first: 3, label: "Zinnoberquelle", spaceKey: "$key"',
    '!!! ... ++. ++. ++. ++. +++ +++ +++',
  ],
  ['people', 'text: "target"', '! x + + + + + + +'],
  ['person', 'id: "$target"', '! x + + + + + + +'],
  [
    'previewChanges',
    'input: { urlId: "$urlId", against: 1, text: "other" }',
    '!!! ... ++. ++. ++. ++. +++ +++ +++',
  ],
  ['quickSearch', 'query: "Zinnoberquelle $key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['renderPreview', 'text: "[[x]]", spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['revision', 'urlId: "$urlId", number: 1', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['revisionDiff', 'urlId: "$urlId", from: 1, to: 1', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  [
    'search',
    'query: "Zinnoberquelle", filters: { spaceKeys: ["$key"] }',
    '!!! ... ++. ++. ++. ++. +++ +++ +++',
  ],
  ['searchesInVain', 'days: 30', '! x x x + + x x x'],
  ['searchState', '', '! x x x x + x x x'],
  ['signInOptions', '', '+ + + + + + + + +'],
  ['space', 'key: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['spaceAccessEffect', 'input: { spaceId: "$space", access: OPEN }', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['spaceFiles', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['spaces', '', '! + + + + + + + +'],
  ['synonymGroups', 'text: "a", first: 3', '! x x x x + x x x'],
  ['systemStatus', '', '+ + + + + + + + +'],
  ['templateText', 'pageId: "$template"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['trends', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['unknownMailAddresses', 'first: 3', '! x x x x + x x x'],
  ['wantedPages', 'spaceKey: "$key"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['noticeSettings', '', '! + + + + + + + +'],
  ['transfer', 'id: "$transfer"', '!!! ... ... ... ... +++ ... ... +++'],
  ['transfers', '', '! + + + + + + + +'],
];

/** Of `Mutation`. */
export const MUTATIONS: readonly Operation[] = [
  [
    'addComment',
    'input: { pageId: "$page", text: "hello", idempotencyKey: "$new" }',
    '!!! ... +x. +x. +x. +x. +++ +++ +++',
  ],
  ['addRedirect', 'pageId: "$page", title: "Way $new"', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['analyseMail', '', '! x x x ? x x x x'],
  ['announceEditing', 'pageId: "$page", sessionId: "$new"', '!!! ... +x. +x. +x. +x. +++ +++ +++'],
  ['archiveSpace', 'spaceId: "$space", archived: true', '!!! ... xx. xx. xx. xx. xxx xxx +++', 'space'],
  ['cancelJobRun', 'id: "$jobRun"', '!!! ... ... ... ... +++ ... ... +++'],
  ['changeLabels', 'pageId: "$page", add: ["other"]', '!!! ... +x. +x. +x. +x. +++ +++ +++'],
  [
    'changePageAccess',
    'pageId: "$page", grants: [{ personId: "$manager", level: MANAGE }]',
    '!!! ... xx. xx. xx. xx. xxx xxx +++',
    'page',
  ],
  [
    'changeSpaceAccess',
    'input: { spaceId: "$space", to: { personId: "$target" }, level: READ }',
    '!!! ... xx. xx. xx. xx. xxx xxx +++',
    'space',
  ],
  ['closeSpace', 'spaceKey: "$key"', '!!! xxx xxx xxx xxx +++ xxx xxx xxx', 'space'],
  [
    'createPage',
    'input: { spaceKey: "$key", parentId: "$home", title: "New $new", text: "", idempotencyKey: "$new" }',
    '!!! ... +x. +x. +x. +x. +++ +++ +++',
  ],
  [
    'createSpace',
    'input: { key: "$word", name: "New", access: OPEN }',
    '!!! rrr +++ +++ +++ +++ +++ +++ +++',
  ],
  ['deleteAttachment', 'attachmentId: "$attachment"', '!!! ... +x. +x. +x. +x. +++ +++ +++', 'page'],
  ['deleteComment', 'commentId: "$comment"', '!!! ... xx. xx. xx. xx. xxx +++ +++', 'page'],
  ['deletePage', 'pageId: "$page"', '!!! ... xx. xx. xx. xx. xxx +++ +++', 'page'],
  [
    'describeSpace',
    'input: { spaceId: "$space", name: "Zinnoberquelle", description: "" }',
    '!!! ... xx. xx. xx. xx. xxx xxx +++',
  ],
  ['discardDraft', 'pageId: "$page"', '!!! +++ +++ +++ +++ +++ +++ +++ +++'],
  ['dismissUnknownAddress', 'id: "$new"', '! x x x x . x x x'],
  [
    'editComment',
    'commentId: "$comment", text: "Zinnoberquelle again"',
    '!!! ... xx. xx. xx. xx. xxx +++ xxx',
  ],
  ['endEditing', 'pageId: "$page", sessionId: "$new"', '!!! +++ +++ +++ +++ +++ +++ +++ +++'],
  ['issueSignInLink', 'personId: "$target"', '!!! xxx xxx xxx xxx +++ xxx xxx xxx'],
  ['markNoticesRead', '', '! + + + + + + + +'],
  [
    'movePage',
    'input: { pageId: "$child", parentId: "$home", spaceKey: "$key" }',
    '!!! ... +x. +x. +x. +x. +++ +++ +++',
    'page',
  ],
  [
    'openSpace',
    'input: { spaceKey: "$key", level: READ, reason: "A reason that is long enough" }',
    '!!! xxx xxx xxx xxx +++ xxx xxx xxx',
    'space',
  ],
  ['noteSearch', 'input: { query: "Zinnoberquelle", results: 0, opened: false }', '! + + + + + + + +'],
  ['optOutOfMailRecording', 'value: true', '! + + + + + + + +'],
  [
    'purgePage',
    'pageId: "$binned", reason: "A reason that is long enough"',
    '!!! xxx xxx xxx xxx ++. xxx xxx xxx',
    'page',
  ],
  ['react', 'input: { pageId: "$page", emoji: "👍", present: true }', '!!! ... +x. +x. +x. +x. +++ +++ +++'],
  ['rebuildSearchIndex', '', '! x x x x + x x x'],
  ['recordPageView', 'pageId: "$page"', '!!! +++ +++ +++ +++ +++ +++ +++ +++'],
  ['redeemSignInLink', 'input: { token: "none", password: "a long enough password" }', 'r r r r r r r r r'],
  ['removeRedirect', 'pageId: "$page", title: "Way"', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['removeSynonymGroup', 'id: "$new"', '! x x x x + x x x'],
  [
    'renameAttachment',
    'attachmentId: "$attachment", name: "Zinnoberquelle $new.txt"',
    '!!! ... +x. +x. +x. +x. +++ +++ +++',
  ],
  ['resolveUnknownAddress', 'id: "$new", personId: "$target"', '! x x x x . x x x'],
  ['resumeMailImport', 'id: "$new"', '! x x x x . x x x'],
  ['resolveThread', 'threadId: "$comment", resolved: true', '!!! ... +x. +x. +x. +x. +++ +++ +++', 'page'],
  ['restoreAttachment', 'attachmentId: "$attachment"', '!!! ... +x. +x. +x. +x. +++ +++ +++'],
  [
    'restoreAttachmentVersion',
    'attachmentId: "$attachment", version: 1',
    '!!! ... +x. +x. +x. +x. +++ +++ +++',
  ],
  ['restorePage', 'pageId: "$binned"', '!!! ... xx. xx. xx. xx. xxx +++ +++', 'page'],
  [
    'restoreRevision',
    'input: { pageId: "$page", number: 1, idempotencyKey: "$new" }',
    '!!! ... +r. +r. +r. +r. +++ +++ +++',
  ],
  [
    'saveDraft',
    'input: { pageId: "$page", title: "Mine", text: "mine" }',
    '!!! ... +x. +x. +x. +x. +++ +++ +++',
  ],
  [
    'savePage',
    'input: { pageId: "$page", baseNumber: 1, title: "Saved $new", text: "saved $new", idempotencyKey: "$new" }',
    '!!! ... +r. +r. +r. +r. +++ +++ +++',
    'page',
  ],
  [
    'sendPage',
    'input: { pageId: "$page", personIds: ["$target"], idempotencyKey: "$new" }',
    '!!! ... ++. ++. ++. ++. +++ +++ +++',
  ],
  ['setDisplayOptOut', 'value: false', '! + + + + + + + +'],
  ['setLocale', 'locale: "en"', '! + + + + + + + +'],
  ['setPageLanguage', 'pageId: "$page", language: EN', '!!! ... +x. +x. +x. +x. +++ +++ +++'],
  ['setPageOwner', 'pageId: "$page", ownerId: null', '!!! ... xx. xx. xx. xx. xxx +++ +++', 'page'],
  ['setPageTemplate', 'pageId: "$child", isTemplate: true', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['setRoles', 'personId: "$target", roles: [EMPLOYEE]', '!!! xxx xxx xxx xxx +++ xxx xxx xxx'],
  ['shareMyImpact', 'shared: true', '! + + + + + + + +'],
  ['showSpaceRecognition', 'spaceKey: "$key", shown: true', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['signIn', 'input: { email: "nobody@company.example", password: "wrong" }', 'r r r r r r r r r'],
  ['signInAsDemoPersona', 'personId: "$target"', 'xxx xxx xxx xxx xxx xxx xxx xxx xxx'],
  ['signOut', '', '+ + + + + + + + +'],
  ['startMailRecording', 'input: { purpose: "p", basis: "b", until: "$day" }', '! x x x x + x x x'],
  ['statePurpose', 'purpose: "A purpose that is long enough"', '! x x x + x x x x'],
  ['takeBackThanks', 'urlId: "$urlId", number: 1', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['thankRevision', 'urlId: "$urlId", number: 1', '!!! ... ++. ++. ++. ++. +++ ??? +++'],
  ['verifyPage', 'pageId: "$page", until: "$day"', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['watchPage', 'pageId: "$page", watch: true', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['watchSpace', 'spaceKey: "$key", watch: true', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  ['setSynonymGroup', 'words: ["$new", "$word"]', '! x x x x + x x x'],
  [
    'setNoticeSettings',
    'input: { duties: OFF, minorEdits: false, personal: OFF, watchCreated: true, watched: OFF }',
    '! + + + + + + + +',
  ],
  ['startExport', 'input: { format: MARKDOWN, spaceKey: "$key" }', '!!! ... xx. xx. xx. ++. xxx xxx +++'],
  ['startImport', 'input: { format: MARKDOWN, spaceKey: "$key", uploadId: "$new" }', '! x x x x . x x x'],
];

/** Languages of code blocks that are coloured, by the names of highlight.js; their aliases (`ts`, `sh`) work as well. */
export const CODE_LANGUAGES = [
  'bash',
  'c',
  'cpp',
  'csharp',
  'css',
  'diff',
  'dockerfile',
  'go',
  'graphql',
  'http',
  'ini',
  'java',
  'javascript',
  'json',
  'kotlin',
  'markdown',
  'php',
  'powershell',
  'python',
  'ruby',
  'rust',
  'shell',
  'sql',
  'swift',
  'typescript',
  'xml',
  'yaml',
] as const;

export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** The language of a fence from what stands behind its backticks: the first word, in lower case; empty without one. */
export const fenceLanguage = (info: string): string =>
  /^[\w+#.-]+/.exec(info.trim())?.[0]?.toLowerCase() ?? '';

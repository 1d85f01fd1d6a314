// highlight.js publishes types for its full build only; the core has the same interface without the languages.
declare module 'highlight.js/lib/core' {
  import { type HLJSApi } from 'highlight.js';
  const api: HLJSApi;
  export default api;
}

/** Typed documents and result types of every operation the web app sends, generated from `src/documents`. */
export * from './gql/graphql.js';

import { type ApolloServerPlugin } from '@apollo/server';
import { type GraphqlContext } from './context.js';

/** Writes the request's id on every error, so that what the client is shown and what the log has are one id. */
export const stampRequestId: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) Object.assign(error.extensions, { requestId: contextValue.requestId });
    },
  }),
};

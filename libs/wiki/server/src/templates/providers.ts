import { TemplatesResolver } from './graphql/templates.resolver.js';
import { MarkTemplate } from './mark-template.service.js';
import { Templates } from './templates.read-model.js';

/** What other scopes and apps may ask of templates. */
export const templatesPublic = [MarkTemplate];
/** What templates need. */
export const templatesProviders = [Templates];
/** Their share of the schema. */
export const templatesResolvers = [TemplatesResolver];

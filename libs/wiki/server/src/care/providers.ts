import { CarePage } from './care-page.service.js';
import { CareReport } from './care-report.read-model.js';
import { ChooseLanguage } from './choose-language.service.js';
import { CareResolver } from './graphql/care.resolver.js';
import { PageNamesResolver } from './graphql/page-names.resolver.js';
import { NoteVerification } from './note-verification.service.js';
import { PageDetailsOfPages } from './page-details.read-model.js';
import { RemindOfVerifications } from './remind-of-verifications.service.js';

/** What other scopes and apps may ask of the care for pages. */
export const carePublic = [CarePage, RemindOfVerifications];
/** What the care for pages and their details need. */
export const careProviders = [NoteVerification, CareReport, ChooseLanguage, PageDetailsOfPages];
/** Their share of the schema. */
export const careResolvers = [CareResolver, PageNamesResolver];

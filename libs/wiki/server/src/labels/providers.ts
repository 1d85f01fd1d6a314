import { LabelsResolver } from './graphql/labels.resolver.js';
import { PageMarksLoader } from './graphql/page-marks.loader.js';
import { Labels } from './labels.read-model.js';
import { PageMarksOfPages } from './page-marks.read-model.js';
import { SetLabels } from './set-labels.service.js';

/** What other scopes and apps may ask of labels. */
export const labelsPublic = [Labels, SetLabels];
/** What labels and the small facts of pages need. */
export const labelsProviders = [PageMarksLoader, PageMarksOfPages];
/** Their share of the schema. */
export const labelsResolvers = [LabelsResolver];

import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadLaterTexts } from '../i18n/i18n.js';
import { loadFormStyles } from '../theme/form-styles.js';
import { reloadForCode } from './reload-for-code.js';

interface Screen {
  readonly Component: LazyExoticComponent<ComponentType>;
  /** Loads the code; once loaded, `Component` renders without suspending. */
  preload(): Promise<void>;
}

/** Screens that are there to be read: they are shown before the styles of forms, which the shell asks for later. */
const FOR_READING = new Set(['HomeScreen', 'PageScreen']);

/** Screens whose texts come with them. */
const WITH_LATER_TEXTS = new Set([
  'EditScreen',
  'NewPageScreen',
  'LeadersScreen',
  'ContributionsScreen',
  'ContributorsScreen',
  'RiskScreen',
  'MyImpactScreen',
  'SharedImpactScreen',
  'ContributionRowsScreen',
  'JobsScreen',
  'TransferScreens',
  'HistoryScreen',
  'RevisionScreen',
  'DiffScreen',
  'MeScreens',
  'TrendsScreen',
  'WelcomeScreen',
  'ExpertsScreen',
  'WordsScreen',
  'SearchScreen',
  'ReviewQueueScreen',
  'ReviewItemScreen',
  'MyReviewScreen',
  'ReviewRulesScreens',
  'ReviewNumbersScreens',
  'ReviewSettingsScreen',
]);

function screen<T extends string>(load: () => Promise<Readonly<Record<T, ComponentType>>>, name: T): Screen {
  let loaded: Promise<{ default: ComponentType }> | null = null;
  const once = () =>
    (loaded ??= whole().catch((error: unknown) => {
      loaded = null;
      throw error;
    }));
  const whole = async () => {
    const texts = WITH_LATER_TEXTS.has(name) ? loadLaterTexts() : Promise.resolve();
    if (!FOR_READING.has(name)) await Promise.all([load(), loadFormStyles(), texts]);
    const module = await load();
    return { default: module[name] };
  };
  return {
    Component: lazy(() => once().catch(reloadForCode)),
    preload: async () => {
      await once();
    },
  };
}

/** Every screen, each in a chunk of its own. */
export const SCREENS = {
  home: screen(() => import('../features/home/home-screen.js'), 'HomeScreen'),
  signIn: screen(() => import('../features/sign-in/sign-in-screen.js'), 'SignInScreen'),
  welcome: screen(() => import('../features/welcome/welcome-screen.js'), 'WelcomeScreen'),
  space: screen(() => import('../features/space/space-screen.js'), 'SpaceScreen'),
  spaces: screen(() => import('../features/space/spaces-screen.js'), 'SpacesScreen'),
  spaceSettings: screen(() => import('../features/space/space-settings-screen.js'), 'SpaceSettingsScreen'),
  bin: screen(() => import('../features/bin/bin-screen.js'), 'BinScreen'),
  spaceFiles: screen(() => import('../features/files/space-files-screen.js'), 'SpaceFilesScreen'),
  newSpace: screen(() => import('../features/space/new-space-screen.js'), 'NewSpaceScreen'),
  page: screen(() => import('../features/page/page-screen.js'), 'PageScreen'),
  edit: screen(() => import('../features/edit/edit-screen.js'), 'EditScreen'),
  newPage: screen(() => import('../features/edit/new-page-screen.js'), 'NewPageScreen'),
  history: screen(() => import('../features/history/history-screen.js'), 'HistoryScreen'),
  revision: screen(() => import('../features/history/revision-screen.js'), 'RevisionScreen'),
  diff: screen(() => import('../features/history/diff-screen.js'), 'DiffScreen'),
  reports: screen(() => import('../features/reports/reports-screen.js'), 'ReportsScreen'),
  label: screen(() => import('../features/labels/label-screen.js'), 'LabelScreen'),
  labels: screen(() => import('../features/labels/labels-screen.js'), 'LabelsScreen'),
  trends: screen(() => import('../features/trends/trends-screen.js'), 'TrendsScreen'),
  search: screen(() => import('../features/search/search-screen.js'), 'SearchScreen'),
  experts: screen(() => import('../features/experts/experts-screen.js'), 'ExpertsScreen'),
  words: screen(() => import('../features/words/words-screen.js'), 'WordsScreen'),
  reviewQueue: screen(() => import('../features/review/queue-screen.js'), 'ReviewQueueScreen'),
  reviewItem: screen(() => import('../features/review/item-screen.js'), 'ReviewItemScreen'),
  myReview: screen(() => import('../features/review/my-review-screen.js'), 'MyReviewScreen'),
  reviewRules: screen(() => import('../features/review-rules/review-rules-screens.js'), 'ReviewRulesScreens'),
  reviewNumbers: screen(
    () => import('../features/review-numbers/review-numbers-screens.js'),
    'ReviewNumbersScreens',
  ),
  reviewSettings: screen(
    () => import('../features/review-settings/review-settings-screen.js'),
    'ReviewSettingsScreen',
  ),
  leaders: screen(() => import('../features/leaders/leaders-screen.js'), 'LeadersScreen'),
  contributions: screen(
    () => import('../features/contributions/contributions-screen.js'),
    'ContributionsScreen',
  ),
  contributionRows: screen(
    () => import('../features/contributions/contribution-rows-screen.js'),
    'ContributionRowsScreen',
  ),
  contributors: screen(() => import('../features/contributors/contributors-screen.js'), 'ContributorsScreen'),
  risk: screen(() => import('../features/contributors/risk-screen.js'), 'RiskScreen'),
  myImpact: screen(() => import('../features/impact/my-impact-screen.js'), 'MyImpactScreen'),
  sharedImpact: screen(() => import('../features/impact/shared-impact-screen.js'), 'SharedImpactScreen'),
  inbox: screen(() => import('../features/inbox/inbox-screen.js'), 'InboxScreen'),
  jobs: screen(() => import('../features/jobs/jobs-screen.js'), 'JobsScreen'),
  transfer: screen(() => import('../features/transfer/transfer-screens.js'), 'TransferScreens'),
  stopMails: screen(() => import('../features/mail/stop-mails-screen.js'), 'StopMailsScreen'),
  me: screen(() => import('../features/me/me-screens.js'), 'MeScreens'),
};

/** Loads the screen that a first visit to the path will show, so that nothing flashes. Unknown paths load nothing. */
export async function preloadScreen(path: string): Promise<void> {
  if (/^\/p\/[^/]+\/?$/.test(path)) await SCREENS.page.preload();
  else if (path === '/') await SCREENS.home.preload();
  else if (path === '/sign-in') await SCREENS.signIn.preload();
}

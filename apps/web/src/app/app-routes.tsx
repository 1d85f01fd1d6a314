import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundScreen } from '../features/not-found/not-found-screen.js';
import { Shell } from '../features/shell/shell.js';
import { ScreenSkeleton } from './screen-skeleton.js';
import { SCREENS } from './screens.js';

/** Which address shows which screen. Everything but signing in stands inside the shell. */
export function AppRoutes() {
  return (
    <Suspense fallback={<ScreenSkeleton />}>
      <Routes>
        <Route path="/sign-in" element={<SCREENS.signIn.Component />} />
        <Route path="/welcome/:token" element={<SCREENS.welcome.Component />} />
        <Route path="/mail/stop/:token" element={<SCREENS.stopMails.Component />} />
        <Route element={<Shell />}>
          <Route path="/" element={<SCREENS.home.Component />} />
          <Route path="/s/:spaceKey" element={<SCREENS.space.Component />} />
          <Route path="/s/:spaceKey/settings" element={<SCREENS.spaceSettings.Component />} />
          <Route path="/s/:spaceKey/bin" element={<SCREENS.bin.Component />} />
          <Route path="/s/:spaceKey/files" element={<SCREENS.spaceFiles.Component />} />
          <Route path="/spaces" element={<SCREENS.spaces.Component />} />
          <Route path="/p/:address" element={<SCREENS.page.Component />} />
          <Route path="/p/:address/edit" element={<SCREENS.edit.Component />} />
          <Route path="/p/:address/history" element={<SCREENS.history.Component />} />
          <Route path="/p/:address/history/:number" element={<SCREENS.revision.Component />} />
          <Route path="/p/:address/history/:from/:to" element={<SCREENS.diff.Component />} />
          <Route path="/new" element={<SCREENS.newPage.Component />} />
          <Route path="/new-space" element={<SCREENS.newSpace.Component />} />
          <Route path="/s/:spaceKey/reports" element={<SCREENS.reports.Component />} />
          <Route path="/reports" element={<SCREENS.reports.Component />} />
          <Route path="/labels" element={<SCREENS.labels.Component />} />
          <Route path="/labels/:label" element={<SCREENS.label.Component />} />
          <Route path="/trends" element={<SCREENS.trends.Component />} />
          <Route path="/search" element={<SCREENS.search.Component />} />
          <Route path="/experts" element={<SCREENS.experts.Component />} />
          <Route path="/words" element={<SCREENS.words.Component />} />
          <Route path="/review" element={<SCREENS.reviewQueue.Component />} />
          <Route path="/review/item/:itemId" element={<SCREENS.reviewItem.Component />} />
          <Route path="/review/mine" element={<SCREENS.myReview.Component />} />
          <Route path="/review/rules/*" element={<SCREENS.reviewRules.Component />} />
          <Route path="/review/numbers/*" element={<SCREENS.reviewNumbers.Component />} />
          <Route path="/review/settings" element={<SCREENS.reviewSettings.Component />} />
          <Route path="/leaders/*" element={<SCREENS.leaders.Component />} />
          <Route path="/contributions" element={<SCREENS.contributions.Component />} />
          <Route path="/contributions/rows" element={<SCREENS.contributionRows.Component />} />
          <Route path="/contributors" element={<SCREENS.contributors.Component />} />
          <Route path="/contributors/risk" element={<SCREENS.risk.Component />} />
          <Route path="/inbox" element={<SCREENS.inbox.Component />} />
          <Route path="/jobs" element={<SCREENS.jobs.Component />} />
          <Route path="/transfer/*" element={<SCREENS.transfer.Component />} />
          <Route path="/me/*" element={<SCREENS.me.Component />} />
          <Route path="/me/impact" element={<SCREENS.myImpact.Component />} />
          <Route path="/people/:personId/impact" element={<SCREENS.sharedImpact.Component />} />
          <Route path="*" element={<NotFoundScreen />} />
        </Route>
      </Routes>
    </Suspense>
  );
}

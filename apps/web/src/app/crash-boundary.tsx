import { ProblemPanel } from '@wellspring/web-ui';
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { isMissingChunk } from './reload-for-code.js';

interface State {
  readonly problem: 'none' | 'crash' | 'stale';
}

/** Catches what a screen throws while it renders; the rest of the application stays usable. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { problem: 'none' };

  static getDerivedStateFromError(error: unknown): State {
    return { problem: isMissingChunk(error) ? 'stale' : 'crash' };
  }

  override render() {
    if (this.state.problem === 'none') return this.props.children;
    const stale = this.state.problem === 'stale';
    return (
      <Translation>
        {(t) => (
          <div style={{ maxWidth: '40rem', margin: '3rem auto', padding: '0 1rem' }}>
            <ProblemPanel
              title={t(stale ? 'problem.updatedTitle' : 'problem.crashTitle')}
              message={t(stale ? 'problem.updatedText' : 'problem.crashText')}
              requestIdLabel={t('common.requestId')}
              retryLabel={t('problem.reload')}
              onRetry={() => window.location.reload()}
            />
          </div>
        )}
      </Translation>
    );
  }
}

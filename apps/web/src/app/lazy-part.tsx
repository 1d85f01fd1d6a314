import { ProblemPanel } from '@wellspring/web-ui';
import { lazy, type ComponentType, type LazyExoticComponent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A part of a screen whose code comes when it is needed. Browsers remember for as long as a tab lives that code could
 * not be fetched, so such a part says that the screen has to be loaded again; what stands around it, an open editor
 * above all, stays as it is.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy<ComponentType<Props>>(async () => {
    try {
      return { default: await load() };
    } catch {
      // Of whatever the part would have been given, it reads `onClose` alone.
      return { default: MissingPart as ComponentType<Props> };
    }
  });
}

interface MissingPartProps {
  /** What the missing part would have been told to call: dialogs have it. */
  readonly onClose?: (gone: boolean) => void;
}

/** In a corner above everything: the part may have been a dialog, or a button's worth of room. */
function MissingPart({ onClose }: MissingPartProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(true);
  if (!isShown) return null;
  const dismiss = () => {
    setShown(false);
    onClose?.(false);
  };
  return (
    <div style={{ position: 'fixed', right: '1rem', bottom: '1rem', zIndex: 400, maxWidth: '24rem' }}>
      <ProblemPanel
        title={t('problem.partTitle')}
        message={t('problem.partText')}
        requestIdLabel={t('common.requestId')}
        retryLabel={t('problem.reload')}
        onRetry={() => window.location.reload()}
        dismissLabel={t('common.close')}
        onDismiss={dismiss}
      />
    </div>
  );
}

import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

const WIDTHS = ['92%', '78%', '85%', '60%', '88%', '71%'];

interface SkeletonLinesProps {
  readonly count?: number;
  /** Height of a line in pixels. */
  readonly heightPx?: number;
  /** Spoken once instead of the grey bars. */
  readonly label: string;
}

/** Grey bars where text is about to be. */
export function SkeletonLines({ count = 5, heightPx = 14, label }: SkeletonLinesProps) {
  return (
    <Stack gap="sm" aria-busy role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={heightPx} width={WIDTHS[index % WIDTHS.length] ?? '80%'} aria-hidden />
      ))}
    </Stack>
  );
}

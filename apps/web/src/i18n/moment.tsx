import { useFormat } from './use-format.js';

/** A time as a distance from now, with the exact time on hover and for machines. */
export function Moment({ iso }: { readonly iso: string }) {
  const format = useFormat();
  return (
    <time dateTime={iso} title={format.dateTime(iso)}>
      {format.relative(iso, new Date())}
    </time>
  );
}

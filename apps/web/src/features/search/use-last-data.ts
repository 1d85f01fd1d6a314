import { useEffect, useState } from 'react';

/** The newest answer that came: what was shown stays while other words are looked for. A refusal is none: its data are null. */
export function useLastData<T>(data: T | null | undefined): T | undefined {
  const [last, setLast] = useState(data ?? undefined);
  useEffect(() => {
    if (data !== undefined && data !== null) setLast(data);
  }, [data]);
  return data ?? last;
}

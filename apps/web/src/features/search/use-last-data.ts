import { useEffect, useState } from 'react';

/** The newest answer that came: what was shown stays while other words are looked for. */
export function useLastData<T>(data: T | undefined): T | undefined {
  const [last, setLast] = useState(data);
  useEffect(() => {
    if (data !== undefined) setLast(data);
  }, [data]);
  return data ?? last;
}

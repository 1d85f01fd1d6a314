/** The product's mark: a drop above the ring it makes. Decorative; its link carries the name. */
export function Logo({ sizePx = 26 }: { readonly sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0e6766" />
      <path d="M16 6c3.600 4.600 6 7.700 6 11a6 6 0 0 1-12 0c0-3.300 2.400-6.400 6-11z" fill="#eaf6f5" />
      <path
        d="M6.500 25.500c3.200-1.800 6.300-1.800 9.500 0s6.300 1.800 9.500 0"
        fill="none"
        stroke="#eaf6f5"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}

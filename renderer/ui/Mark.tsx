/** Two rings that hold: the application's mark. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 72 72" aria-hidden className="mark">
      <rect width="72" height="72" rx="18" fill="#0b6e63" />
      <g fill="none" strokeWidth="5">
        <circle cx="28" cy="36" r="14" stroke="#fff" />
        <circle cx="44" cy="36" r="14" stroke="#f3c969" />
      </g>
    </svg>
  );
}

/** Two sheets of text held by two rings: the picture of a first visit. */
export function Rings() {
  const lines = [0, 1, 2, 3, 4, 5, 6];
  return (
    <svg className="rings" viewBox="0 0 360 300" aria-hidden>
      <g className="rings-sheet" transform="rotate(-5 120 160)">
        <rect x="42" y="46" width="168" height="216" rx="12" />
        {lines.map((line) => (
          <path key={line} d={`M64 ${86 + line * 24}h${line % 3 === 2 ? 76 : 124}`} />
        ))}
      </g>
      <g className="rings-sheet" transform="rotate(5 240 160)">
        <rect x="150" y="38" width="168" height="216" rx="12" />
        {lines.map((line) => (
          <path key={line} d={`M172 ${78 + line * 24}h${line % 3 === 1 ? 84 : 124}`} />
        ))}
      </g>
      <circle className="rings-first" cx="158" cy="168" r="54" />
      <circle className="rings-second" cx="212" cy="168" r="54" />
      <path className="rings-first" d="M172 115.8a54 54 0 0 1 26.1 16.1" />
    </svg>
  );
}

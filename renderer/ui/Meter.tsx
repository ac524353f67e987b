import { Meter as AriaMeter } from "react-aria-components";
import "./Meter.css";

/** How much of a whole is there; the words stand beside it and say the same. */
export function Meter({
  label,
  words,
  value,
  maximum,
}: {
  label: string;
  words: string;
  value: number;
  maximum: number;
}) {
  return (
    <AriaMeter
      aria-label={label}
      value={value}
      maxValue={Math.max(maximum, 1)}
      valueLabel={words}
      className="meter"
    >
      <span className="meter-track" aria-hidden>
        <span className="meter-bar" style={{ width: `${(100 * value) / Math.max(maximum, 1)}%` }} />
      </span>
      <span className="meter-words">{words}</span>
    </AriaMeter>
  );
}

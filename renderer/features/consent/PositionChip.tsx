import type { Stand } from "#shared/model/consent.ts";
import { Avatar } from "#renderer/ui/display.tsx";
import { PositionMark } from "./PositionMark.tsx";

type PositionChipProps = {
  readonly partner: { readonly name: string; readonly color: number };
  readonly stand: Stand;
};

/** A partner in its colour, and where it stands. */
export function PositionChip({ partner: { name, color }, stand }: PositionChipProps) {
  return (
    <span className="position-chip">
      <Avatar name={name} color={color} size={24} isDecorative />
      <span className="position-chip-words">
        <span className="position-chip-name">{name}</span>
        <PositionMark stand={stand} />
      </span>
    </span>
  );
}

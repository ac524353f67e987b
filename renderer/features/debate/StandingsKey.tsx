import { positionKinds } from "#shared/model/statement.ts";
import type { Stand } from "#shared/model/consent.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { describeStand, StandMark } from "./StandMark.tsx";

const examples: readonly { readonly stand: Stand; readonly isDoubted: boolean }[] = [
  ...positionKinds.map((kind) => ({
    stand: { kind, isCurrent: true, objection: kind === "OBJECTION" ? ("RAISED" as const) : null },
    isDoubted: false,
  })),
  { stand: { kind: "OBJECTION", isCurrent: true, objection: "RESOLVED" }, isDoubted: false },
  { stand: { kind: "CONSENT", isCurrent: false, objection: null }, isDoubted: false },
  { stand: { kind: "PENDING", isCurrent: false, objection: null }, isDoubted: true },
];

/** What the shapes of the table mean. */
export function StandingsKey() {
  const say = useMessages();
  return (
    <ul role="list" className="standings-key" aria-label={say.debate.table.legend()}>
      {examples.map(({ stand, isDoubted }) => {
        const told = describeStand(say, stand, isDoubted);
        return (
          <li key={told}>
            <StandMark say={say} stand={stand} isDoubted={isDoubted} />
            {told}
          </li>
        );
      })}
    </ul>
  );
}

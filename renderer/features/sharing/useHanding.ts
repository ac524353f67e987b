import type { LocalRelay } from "#shared/ipc/answers.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useStore } from "#renderer/platform/store.ts";
import { handedAddress } from "./handedAddress.ts";
import { isLoopback } from "./useSharing.ts";

/** How the links of the alliance's room are handed out. */
export type Handing = {
  /** The relay's address in the links. */
  readonly relay: string;
  /** The relay is that of this machine, and runs. */
  readonly isHere: boolean;
  /** The addresses of this machine that they can carry, the likeliest first. */
  readonly choices: readonly string[];
  /** Where the links handed out so far lead, when nobody finds this machine there any more. */
  readonly lost: string | null;
  readonly hand: (relay: string) => void;
};

export function useHanding(invitation: Invitation, local: LocalRelay | null): Handing {
  const handed = handedAddress(useSession().allianceId);
  const before = useStore(handed);
  const hand = handed.set;
  if (local === null || local.here !== invitation.relay) {
    const relay = isLoopback(invitation.relay) ? (before ?? invitation.relay) : invitation.relay;
    return { relay, isHere: false, choices: [], lost: null, hand };
  }
  const choices = local.addresses;
  const isStillHere = before !== null && choices.includes(before);
  return {
    relay: isStillHere ? before : (choices[0] ?? before ?? local.here),
    isHere: true,
    choices,
    lost: isStillHere || choices.length === 0 ? null : before,
    hand,
  };
}

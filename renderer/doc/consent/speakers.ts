import { useMemo } from "react";
import { addKey } from "#shared/doc/commands/partners.ts";
import { advanceObjection, expressPosition, recordDecision } from "#shared/doc/commands/statements.ts";
import type { Command } from "#shared/doc/commands/command.ts";
import type { Query } from "#shared/doc/observe.ts";
import { readKeys } from "#shared/doc/keys.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import {
  draftDecision,
  draftObjectionStep,
  draftPosition,
  type DecisionIntent,
  type DraftFailure,
  type PositionIntent,
  type Speaker,
  type StepIntent,
} from "#shared/doc/statements/drafts.ts";
import type { IdentitySummary } from "#shared/ipc/answers.ts";
import type { Result } from "#shared/base/Result.ts";
import type { Id } from "#shared/model/Id.ts";
import type { SignedStatement, Statement } from "#shared/model/statement.ts";
import { describeCommandFailure } from "#shared/messages/describe.ts";
import { describeAttestFailure } from "#shared/messages/describeIdentityFailure.ts";
import { useQuery, useSession, type Ran } from "#renderer/doc/session/SessionContext.tsx";
import type { Session } from "#renderer/doc/session/Session.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useIdentities } from "./identities.ts";

/** Somebody that this device can speak for: a representative who may decide, whose key is one of this device's. */
export type OwnSpeaker = {
  readonly partnerId: Id<"partner">;
  readonly representativeId: Id<"representative">;
  readonly fullName: string;
  readonly identityId: string;
};

export type Decider = Omit<OwnSpeaker, "identityId">;
type Published = {
  readonly people: readonly Decider[];
  readonly keys: ReturnType<typeof readKeys>;
};
const published: Query<Published> = {
  watches: ["keys", "representatives", "partners"],
  readsNoText: true,
  read(doc) {
    const engaged = new Set(
      readPresent(doc, "partners").flatMap(({ id, status }) => (status === "ACTIVE" ? [id as string] : [])),
    );
    return {
      people: readPresent(doc, "representatives")
        .filter(({ partnerId, canDecide }) => canDecide && engaged.has(partnerId))
        .map(({ id, partnerId, fullName }) => ({
          partnerId,
          representativeId: id as Id<"representative">,
          fullName,
        })),
      keys: readKeys(doc).filter(({ revokedAt }) => revokedAt === null),
    };
  },
};

/** The representatives who may decide for a partner that is engaged, and the keys that are not withdrawn. */
export const useDeciders = (): Published => useQuery(published);

/** Those in whose name this device can speak in the open alliance; `null` until it is known. */
export function useSpeakers(): readonly OwnSpeaker[] | null {
  const { people, keys } = useDeciders();
  const own = useIdentities();
  return useMemo(
    () =>
      own &&
      people.flatMap((person) => {
        const key = keys.find(
          ({ representativeId, publicKey }) =>
            representativeId === person.representativeId && own.some((each) => each.publicKey === publicKey),
        );
        const identity = own.find(({ publicKey }) => publicKey === key?.publicKey);
        return identity ? [{ ...person, identityId: identity.id }] : [];
      }),
    [own, people, keys],
  );
}

/** Publishes the key of one of this device's identities in a representative's name. */
export const publishKey = (
  session: Session,
  representativeId: Id<"representative">,
  identity: IdentitySummary,
) => session.run(addKey, { representativeId, publicKey: identity.publicKey });

/** Says something in a partner's name: it is drafted from the document, signed where the key is, and written. */
export function useSpeak() {
  const session = useSession();
  const say = useMessages();
  return useMemo(() => {
    async function speak<S extends Statement>(
      speaker: OwnSpeaker,
      draft: (who: Speaker) => Result<S, DraftFailure>,
      command: Command<SignedStatement & { readonly statement: S }>,
    ): Promise<Ran> {
      const { partnerId, representativeId, identityId } = speaker;
      const drafted = draft({ partnerId, representativeId, at: session.context().now });
      if (!drafted.ok) return { problem: describeCommandFailure(say, drafted.failure) };
      const signed = await request("identity:attest", { id: identityId, statement: drafted.value });
      if (!signed.ok) return { problem: describeAttestFailure(say, signed.failure) };
      const ran = session.run(command, { ...signed.value, statement: drafted.value });
      return ran.ok ? { written: ran.value } : { problem: describeCommandFailure(say, ran.failure) };
    }
    const { doc } = session;
    return {
      position: (speaker: OwnSpeaker, intent: PositionIntent) =>
        speak(speaker, (who) => draftPosition(doc, who, intent), expressPosition),
      step: (speaker: OwnSpeaker, intent: StepIntent) =>
        speak(speaker, (who) => draftObjectionStep(doc, who, intent), advanceObjection),
      decision: (speaker: OwnSpeaker, intent: DecisionIntent) =>
        speak(speaker, (who) => draftDecision(doc, who, intent), recordDecision),
    };
  }, [session, say]);
}

import { useState } from "react";
import { speakerNames } from "#shared/doc/queries/keys.ts";
import type { IdentitySummary } from "#shared/ipc/answers.ts";
import { describeCommandFailure } from "#shared/messages/describe.ts";
import { describeIdentityFailure } from "#shared/messages/describeIdentityFailure.ts";
import { refreshIdentities, useIdentities } from "#renderer/doc/consent/identities.ts";
import { publishKey, useDeciders, type Decider } from "#renderer/doc/consent/speakers.ts";
import { useQuery, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { useSettings } from "#renderer/platform/settings.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { RadioCards } from "#renderer/ui/choices.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { chosenIdentity, likelyDecider, newIdentity } from "./whoSpeaks.ts";

type SpeakerDialogProps = { readonly onClose: () => void; readonly onReady: () => void };

/** Which representative this person is: said once for each alliance, when they first take a position. */
export function SpeakerDialog({ onClose, onReady }: SpeakerDialogProps) {
  const say = useMessages();
  const words = say.positions.speaker;
  const session = useSession();
  const { profile } = useSettings();
  const names = useQuery(speakerNames);
  const { people, keys } = useDeciders();
  const own = useIdentities() ?? [];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [identityId, setIdentityId] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const canSign = (globalThis.crypto as { subtle?: SubtleCrypto }).subtle !== undefined;
  const person =
    people.find(({ representativeId }) => representativeId === chosenId) ??
    likelyDecider(people, profile.fullName);
  const suited = own.filter(({ keyType }) => keyType === "ECDSA-P-256");
  const identity = person && chosenIdentity(suited, identityId, person.fullName);
  const hasOtherKey = keys.some(({ representativeId }) => representativeId === person?.representativeId);
  const partnerOf = ({ partnerId }: Decider) => names.partners[partnerId]?.name ?? "";

  const goTo = (room: "partners" | "signature", item: string | null) => {
    onClose();
    goToRoom(room, item);
  };

  async function publish(as: Decider) {
    setWorking(true);
    const made = await identityFor(as);
    setWorking(false);
    if (typeof made === "string") return setProblem(made);
    const ran = publishKey(session, as.representativeId, made);
    if (!ran.ok) return setProblem(describeCommandFailure(say, ran.failure));
    toast({ text: words.published({ name: as.fullName }) });
    await refreshIdentities();
    return onReady();
  }

  /** The identity to publish, or why there is none. */
  async function identityFor(as: Decider): Promise<IdentitySummary | string> {
    if (identity !== undefined) return identity;
    const fullName = as.fullName.slice(0, 64);
    const made = await request("identity:create", { fullName, organisation: partnerOf(as).slice(0, 64) });
    return made.ok ? made.value : describeIdentityFailure(say, made.failure);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title()}
      closeLabel={say.app.close()}
      {...(canSign &&
        person && {
          actions: (
            <Button variant="primary" isDisabled={isWorking} onPress={() => void publish(person)}>
              {words.publish()}
            </Button>
          ),
        })}
    >
      {!canSign && <Banner tone="warning">{say.signing.identity.cannot()}</Banner>}
      {canSign && person === undefined && (
        <Banner
          tone="info"
          action={<Button onPress={() => goTo("partners", null)}>{words.toPartners()}</Button>}
        >
          {words.nobody()}
        </Banner>
      )}
      {canSign && person !== undefined && (
        <>
          <p>{words.lead()}</p>
          <RadioCards
            label={words.who()}
            value={person.representativeId}
            options={people.map((each) => ({
              id: each.representativeId as string,
              label: each.fullName,
              detail: partnerOf(each),
            }))}
            onChange={setChosenId}
          />
          {suited.length > 0 && (
            <Select
              label={words.identity()}
              value={identity?.id ?? newIdentity}
              options={[
                ...suited.map(({ id, fullName, organisation }) => ({
                  id,
                  label: fullName,
                  detail: organisation,
                })),
                { id: newIdentity, label: words.newIdentity({ name: person.fullName }) },
              ]}
              onChange={setIdentityId}
            />
          )}
          {own.length > 0 && suited.length === 0 && <Banner tone="info">{words.onlyRsa()}</Banner>}
          {hasOtherKey && (
            <Banner
              tone="warning"
              action={<Button onPress={() => goTo("signature", "sign")}>{words.toSignature()}</Button>}
            >
              {words.hasKey({ name: person.fullName })}
            </Banner>
          )}
          {isWorking && <Progress label={words.working()} />}
        </>
      )}
      {problem !== null && <Banner tone="danger" isAlert title={problem} />}
    </Dialog>
  );
}

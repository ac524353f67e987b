import { Check } from "lucide-react";
import { useState } from "react";
import type { ArticleConsent } from "#shared/doc/queries/consent.ts";
import type { SpeakerNames } from "#shared/doc/queries/keys.ts";
import type { Id } from "#shared/model/Id.ts";
import { isConfirmable } from "#shared/model/consent.ts";
import { useSpeak, type OwnSpeaker } from "#renderer/doc/consent/speakers.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { SeeDifference } from "./SeeDifference.tsx";

type ConfirmPositionProps = {
  readonly consent: ArticleConsent;
  readonly names: SpeakerNames;
  readonly speakers: readonly OwnSpeaker[];
  /** It is said: there is nothing more to confirm here. */
  readonly onConfirmed: () => void;
};

/**
 * While one's own word was given on other words than the article's: what changed since, and the same word again on
 * today's, one press each. An objection that was lifted is not raised again so.
 */
export function ConfirmPosition({ consent, names, speakers, onConfirmed }: ConfirmPositionProps) {
  const say = useMessages();
  const words = say.positions;
  const speak = useSpeak();
  const [isWorking, setWorking] = useState(false);
  const waiting = speakers.flatMap((speaker) => {
    const standing = consent.stands.find(({ partnerId }) => partnerId === speaker.partnerId)?.standing;
    const said = standing?.said?.statement;
    return standing !== undefined && said !== undefined && isConfirmable(standing) ? [{ speaker, said }] : [];
  })[0];
  if (waiting === undefined) return null;
  const { speaker, said } = waiting;
  const partner = names.partners[speaker.partnerId]?.name ?? "?";
  const position = say.consent.position[said.kind]();

  async function confirm() {
    if (isWorking) return;
    setWorking(true);
    const { kind, comment, concernsPurpose, counterWording } = said;
    const articleId = consent.id as Id<"article">;
    const ran = await speak.position(speaker, {
      articleId,
      kind,
      comment,
      concernsPurpose,
      counterWording,
    });
    setWorking(false);
    if ("problem" in ran) return toast({ tone: "problem", text: ran.problem });
    toast({ text: words.confirmed({ partner, position }) });
    onConfirmed();
  }

  return (
    <div className="debate-confirm">
      <SeeDifference
        label={words.seeDifference()}
        spoken={words.seeDifferenceOf({ partner })}
        articleId={consent.id}
        from={said.contentHash}
        to={null}
        title={words.differenceTitle(consent)}
        lead={words.differenceLead({ partner })}
      />
      <Button
        size="small"
        icon={Check}
        aria-label={words.confirmAs({ position, partner })}
        onPress={() => void confirm()}
      >
        {words.confirm()}
      </Button>
    </div>
  );
}

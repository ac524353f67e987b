import { MessageSquareText, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import type { Id } from "#shared/model/Id.ts";
import type { ArticleConsent } from "#shared/doc/queries/consent.ts";
import type { SpeakerNames } from "#shared/doc/queries/keys.ts";
import { useSpeak, type OwnSpeaker } from "#renderer/doc/consent/speakers.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { PositionForm } from "./PositionForm.tsx";
import { SpeakerDialog } from "./SpeakerDialog.tsx";

type OwnPositionProps = {
  readonly consent: ArticleConsent;
  readonly names: SpeakerNames;
  readonly speakers: readonly OwnSpeaker[];
};

/** One's own word on an article: given, changed or taken back where it stands. */
export function OwnPosition({ consent, names, speakers }: OwnPositionProps) {
  const words = useMessages().positions.own;
  const canWrite = useCanWrite();
  const speak = useSpeak();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [first, ...others] = speakers;
  const spoken = speakers.filter(({ partnerId }) =>
    consent.stands.some((stand) => stand.partnerId === partnerId && stand.standing.kind !== "PENDING"),
  );
  if (!canWrite) return <p className="soft">{words.readOnly()}</p>;

  const partnerOf = ({ partnerId }: OwnSpeaker) => names.partners[partnerId]?.name ?? "?";
  async function takeBack(speaker: OwnSpeaker) {
    const ran = await speak.position(speaker, { articleId: consent.id as Id<"article">, kind: "PENDING" });
    const partner = partnerOf(speaker);
    if ("problem" in ran) toast({ tone: "problem", text: ran.problem });
    else toast({ text: words.tookBack({ partner }) });
  }
  function close() {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  }

  return (
    <section className="debate-part" aria-label={words.title()}>
      <h4>{words.title()}</h4>
      {isOpen && first !== undefined ? (
        <PositionForm consent={consent} speakers={[first, ...others]} names={names} onClose={close} />
      ) : (
        <div className="row">
          <Button
            ref={opener}
            size="small"
            icon={MessageSquareText}
            onPress={() => (first === undefined ? setAsked(true) : setOpen(true))}
          >
            {spoken.length > 0 ? words.change() : words.express()}
          </Button>
          {spoken.map((speaker) => (
            <Button
              key={speaker.representativeId}
              variant="quiet"
              size="small"
              icon={Undo2}
              {...(speakers.length > 1 && {
                "aria-label": words.takeBackFor({ partner: partnerOf(speaker) }),
              })}
              onPress={() => void takeBack(speaker)}
            >
              {words.takeBack()}
            </Button>
          ))}
          {first !== undefined && (
            <span className="stand-by">
              {words.speaksFor({ person: first.fullName, partner: partnerOf(first) })}
            </span>
          )}
        </div>
      )}
      {isAsked && (
        <SpeakerDialog
          onClose={() => setAsked(false)}
          onReady={() => {
            setAsked(false);
            setOpen(true);
          }}
        />
      )}
    </section>
  );
}

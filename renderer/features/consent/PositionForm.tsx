import { useState } from "react";
import { articleHash } from "#shared/doc/hash.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import type { ArticleConsent } from "#shared/doc/queries/consent.ts";
import type { SpeakerNames } from "#shared/doc/queries/keys.ts";
import type { Id } from "#shared/model/Id.ts";
import { kindsWithReason, positionKinds, type PositionKind } from "#shared/model/statement.ts";
import { useSpeak, type OwnSpeaker } from "#renderer/doc/consent/speakers.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useOpenSuggestions, useOwnSuggestions } from "#renderer/doc/useOpenSuggestions.ts";
import { useKept } from "#renderer/doc/useKept.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { RadioCards } from "#renderer/ui/choices.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { sendKeys } from "#renderer/ui/sendKeys.ts";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { ObjectionFields } from "./ObjectionFields.tsx";

type GivenKind = Exclude<PositionKind, "PENDING">;
const kinds = positionKinds.filter((kind): kind is GivenKind => kind !== "PENDING");

type PositionFormProps = {
  readonly consent: ArticleConsent;
  readonly speakers: readonly [OwnSpeaker, ...OwnSpeaker[]];
  readonly names: SpeakerNames;
  readonly onClose: () => void;
};

/** One's word on an article: what it is, why, and in whose name. It is bound to the words that stood when it was given. */
export function PositionForm({ consent, speakers, names, onClose }: PositionFormProps) {
  const say = useMessages();
  const words = say.positions.form;
  const { doc } = useSession();
  const speak = useSpeak();
  const [speakerId, setSpeakerId] = useState<string>(speakers[0].representativeId);
  const speaker = speakers.find(({ representativeId }) => representativeId === speakerId) ?? speakers[0];
  const standing = consent.stands.find(({ partnerId }) => partnerId === speaker.partnerId)?.standing;
  const [kind, setKind] = useState<GivenKind | null>(
    standing === undefined || standing.kind === "PENDING" ? null : standing.kind,
  );
  const [typed, setTyped] = useKept(`position/${consent.id}`, "");
  const [isTyped, setIsTyped] = useState(typed !== "");
  /** Why one said the same before; another kind of position has another reason. */
  const saidBefore = standing?.kind === kind ? (standing?.said?.statement.comment ?? "") : "";
  const comment = isTyped ? typed : saidBefore;
  const [concernsPurpose, setConcernsPurpose] = useState(standing?.said?.statement.concernsPurpose ?? false);
  const wordings = [...useOwnSuggestions(useOpenSuggestions(consent.id))];
  const [chosenWording, setChosenWording] = useState<string | null>(
    standing?.said?.statement.counterWording ?? null,
  );
  /** One that has had its answer is not proposed again. */
  const counterWording = wordings.find(({ id }) => id === chosenWording)?.id ?? null;
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const hashNow = () => {
    const article = readOne(doc, "articles", consent.id);
    return article && articleHash(article);
  };
  const [seen, setSeen] = useState(hashNow);
  const needsReason = kind !== null && kindsWithReason.includes(kind);
  const reasonProblem = isTried && needsReason && comment.trim() === "" ? words.reasonMissing() : null;

  async function give() {
    setTried(true);
    if (isWorking || kind === null || (needsReason && comment.trim() === "")) return;
    const hash = hashNow();
    if (hash !== seen) {
      setSeen(hash);
      setProblem(words.textChanged());
      return;
    }
    setWorking(true);
    const ran = await speak.position(speaker, {
      articleId: consent.id as Id<"article">,
      kind,
      comment: comment.trim(),
      ...(kind === "OBJECTION" && {
        concernsPurpose,
        counterWording: counterWording as Id<"suggestion"> | null,
      }),
    });
    setWorking(false);
    if ("problem" in ran) return setProblem(ran.problem);
    const partner = names.partners[speaker.partnerId]?.name ?? "?";
    toast({ text: words.given({ partner, position: say.consent.position[kind]() }) });
    setTyped("");
    onClose();
  }

  return (
    <div className="position-form" onKeyDownCapture={sendKeys(() => void give())}>
      {speakers.length > 1 && (
        <Select
          label={words.inTheNameOf()}
          value={speaker.representativeId}
          options={speakers.map(({ representativeId, partnerId, fullName }) => ({
            id: representativeId as string,
            label: names.partners[partnerId]?.name ?? "?",
            detail: fullName,
          }))}
          onChange={setSpeakerId}
        />
      )}
      <RadioCards
        label={words.kind()}
        isLabelHidden
        value={kind}
        options={kinds.map((id) => ({ id, label: say.consent.position[id](), detail: words.about[id]() }))}
        onChange={setKind}
        autoFocus
      />
      {kind !== null && (
        <TextField
          label={
            kind === "OBJECTION"
              ? words.argument()
              : kind === "CONSENT_WITH_RESERVATION"
                ? words.reservation()
                : words.comment()
          }
          {...(!needsReason && { note: say.app.optional() })}
          {...(kind === "OBJECTION" && { help: words.argumentHelp() })}
          rows={needsReason ? 3 : 2}
          maxLength={4000}
          value={comment}
          problem={reasonProblem}
          onChange={(text) => {
            setIsTyped(true);
            setTyped(text);
          }}
        />
      )}
      {kind === "OBJECTION" && (
        <ObjectionFields
          concernsPurpose={concernsPurpose}
          onConcernsPurpose={setConcernsPurpose}
          wordings={wordings}
          counterWording={counterWording}
          onCounterWording={setChosenWording}
        />
      )}
      {problem !== null && <Banner tone="warning" isAlert title={problem} />}
      <div className="row">
        <Button variant="primary" size="small" isDisabled={kind === null} onPress={() => void give()}>
          {isWorking ? words.signing() : words.give()}
        </Button>
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            setTyped("");
            onClose();
          }}
        >
          {say.app.cancel()}
        </Button>
      </div>
    </div>
  );
}

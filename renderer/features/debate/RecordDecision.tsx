import { PenLine } from "lucide-react";
import { useState } from "react";
import type { Consent } from "#shared/doc/queries/consent.ts";
import type { Register } from "#shared/doc/statements/decisions.ts";
import { isOpenObjection } from "#shared/model/consent.ts";
import type { Id } from "#shared/model/Id.ts";
import { partnerName } from "#shared/model/partner.ts";
import {
  decisionKinds,
  decisionMethods,
  type DecisionKind,
  type DecisionMethod,
} from "#shared/model/statement.ts";
import { useSpeak, useSpeakers, type OwnSpeaker } from "#renderer/doc/consent/speakers.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { sendKeys } from "#renderer/ui/sendKeys.ts";
import { Select } from "#renderer/ui/Select.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { MuteBanner } from "./MuteBanner.tsx";

type RecordDecisionProps = {
  readonly consent: Consent;
  readonly register: Register;
  /** The article that it is about, to begin with. */
  readonly about: string | null;
  readonly onClose: () => void;
  readonly onRecorded: (id: string) => void;
};

/** No option of a list: ids are never empty. */
const none = "";

/** A decision is written here, signed with the key of whom this device speaks for, and never changed. */
export function RecordDecision({ consent, register, about, onClose, onRecorded }: RecordDecisionProps) {
  const say = useMessages();
  const words = say.debate.recording;
  const formats = useFormats();
  const speakers = useSpeakers() ?? [];
  const speak = useSpeak();
  const [articleId, setArticle] = useState(
    consent.articles.some(({ id }) => id === about) && about !== null ? about : none,
  );
  const [typedSubject, setSubject] = useState<string | null>(null);
  const [kind, setKind] = useState<DecisionKind>("ADOPT");
  const [method, setMethod] = useState<DecisionMethod>("CONSENT");
  const [wording, setWording] = useState("");
  const [responsible, setResponsible] = useState(none);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [replaces, setReplaces] = useState(none);
  const [representativeId, setRepresentative] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const article = consent.articles.find(({ id }) => id === articleId);
  const titleOf = ({ number, title }: { readonly number: number; readonly title: string }) =>
    say.debate.table.articleName({ number, title: title || say.debate.table.untitled() });
  const subject = typedSubject ?? (article === undefined ? "" : titleOf(article));
  const speaker: OwnSpeaker | undefined =
    speakers.find((one) => one.representativeId === representativeId) ?? speakers[0];
  const open = article?.stands.filter(({ standing }) => isOpenObjection(standing)).length ?? 0;
  const lacksSubject = subject.trim() === "";
  const lacksWording = article === undefined && wording.trim() === "";
  const standing = register.decisions
    .filter(({ id }) => !Object.hasOwn(register.replacedBy, id))
    .toReversed();

  async function sign() {
    setAsked(true);
    if (isSigning || speaker === undefined || lacksSubject || lacksWording) return;
    setSigning(true);
    const ran = await speak.decision(speaker, {
      subject: subject.trim(),
      wording,
      kind,
      method,
      articleId: article === undefined ? null : (article.id as Id<"article">),
      responsiblePartnerId: responsible === none ? null : (responsible as Id<"partner">),
      dueOn,
      replaces: replaces === none ? null : replaces,
    });
    setSigning(false);
    if ("problem" in ran) return setProblem(ran.problem);
    toast({ text: words.done({ subject: subject.trim() }) });
    onClose();
    onRecorded(ran.written.id ?? "");
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title()}
      closeLabel={say.app.close()}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{say.app.cancel()}</Button>
          <Button
            variant="primary"
            icon={PenLine}
            isDisabled={speaker === undefined || isSigning}
            onPress={() => void sign()}
          >
            {words.sign()}
          </Button>
        </>
      }
    >
      <div className="stack" onKeyDownCapture={sendKeys(() => void sign())}>
        <MuteBanner />
        <div className="decision-fields">
          <Select
            label={words.about()}
            value={articleId}
            onChange={setArticle}
            options={[
              { id: none, label: words.free() },
              ...consent.articles.map((one) => ({ id: String(one.id), label: titleOf(one) })),
            ]}
          />
          <TextField
            label={words.subject()}
            value={subject}
            onChange={setSubject}
            maxLength={200}
            problem={isAsked && lacksSubject ? words.subjectMissing() : null}
          />
          <Select
            label={words.kind()}
            value={kind}
            onChange={setKind}
            options={decisionKinds.map((id) => ({ id, label: say.consent.decision.kind[id]() }))}
          />
          <Select
            label={words.method()}
            value={method}
            onChange={setMethod}
            options={decisionMethods.map((id) => ({ id, label: say.consent.decision.method[id]() }))}
          />
        </div>
        {kind === "ADOPT" && open > 0 && (
          <Banner tone="warning">{words.openObjections({ count: open })}</Banner>
        )}
        <TextField
          label={words.wording()}
          rows={4}
          value={wording}
          onChange={setWording}
          maxLength={10_000}
          problem={isAsked && lacksWording ? words.wordingMissing() : null}
          {...(article !== undefined && { help: words.wordingOfArticle() })}
        />
        <div className="decision-fields">
          <Select
            label={words.responsible()}
            value={responsible}
            onChange={setResponsible}
            options={[
              { id: none, label: words.nobody() },
              ...consent.partners.map((one) => ({ id: String(one.id), label: partnerName(one) })),
            ]}
          />
          <DateField label={words.dueOn()} value={dueOn} onChange={setDueOn} clearLabel={words.clearDue()} />
          <Select
            label={words.replaces()}
            value={replaces}
            onChange={setReplaces}
            options={[
              { id: none, label: words.nothing() },
              ...standing.map(({ id, statement }) => ({
                id,
                label: statement.subject,
                detail: formats.day(statement.at),
              })),
            ]}
          />
          {speaker !== undefined && (
            <Select
              label={words.speaker()}
              value={String(speaker.representativeId)}
              onChange={setRepresentative}
              options={speakers.map(({ partnerId, representativeId: id, fullName }) => ({
                id: String(id),
                label: partnerName(consent.partners.find((one) => one.id === partnerId) ?? nameless),
                detail: fullName,
              }))}
            />
          )}
        </div>
        <p className="field-help">{words.forGood()}</p>
        {problem !== null && (
          <Banner tone="danger" isAlert>
            {problem}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}

const nameless = { shortName: "", legalName: "" };

import { ChevronDown, MessageSquareDiff } from "lucide-react";
import { useRef, useState } from "react";
import type { ArticleConsent } from "#shared/doc/queries/consent.ts";
import type { SpeakerNames } from "#shared/doc/queries/keys.ts";
import type { Objection } from "#shared/doc/statements/objections.ts";
import { describeSuggested } from "#shared/messages/describeSuggestion.ts";
import { isObjectorsOwn, nextObjectionStates } from "#shared/model/consent.ts";
import type { ObjectionStep } from "#shared/model/statement.ts";
import type { OwnSpeaker } from "#renderer/doc/consent/speakers.ts";
import { useOpenSuggestions } from "#renderer/doc/useOpenSuggestions.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { objectionMark } from "./marks.ts";
import { ObjectionStepForm } from "./ObjectionStepForm.tsx";
import { SeeDifference } from "./SeeDifference.tsx";

type ObjectionListProps = {
  readonly consent: ArticleConsent;
  readonly names: SpeakerNames;
  /** Those that this device speaks for, if this person may write. */
  readonly speakers: readonly OwnSpeaker[];
};

/** What was objected to an article, what became of each objection, and what can be done about it. */
export function ObjectionList({ consent, names, speakers }: ObjectionListProps) {
  const words = useMessages().positions.objections;
  if (consent.objections.length === 0) return null;
  return (
    <section className="debate-part" aria-label={words.title()}>
      <h4>{words.title()}</h4>
      <ul className="objection-list">
        {consent.objections.map((objection) => (
          <li key={objection.id}>
            <OneObjection objection={objection} consent={consent} names={names} speakers={speakers} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneObjection({
  objection,
  consent,
  names,
  speakers,
}: ObjectionListProps & { readonly objection: Objection }) {
  const say = useMessages();
  const words = say.positions.objections;
  const { moment } = useFormats();
  const { state, position, steps, resolvedBy } = objection;
  const { statement } = position;
  const partner = names.partners[statement.partnerId]?.name ?? "?";
  const person = names.people[statement.representativeId] ?? "?";
  const { icon, tone, label } = objectionMark(say.consent, state);
  return (
    // The keyboard goes on from here once there is no step left to take.
    <article
      className="objection"
      tabIndex={-1}
      aria-label={words.of({ partner, state: label })}
      data-open={state !== "RESOLVED" && state !== "WITHDRAWN" ? "" : undefined}
    >
      <div className="objection-head">
        <span className="position-chip-name">{partner}</span>
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
        {statement.concernsPurpose === true && <Badge>{words.concernsPurpose()}</Badge>}
      </div>
      <p className="stand-reason">{statement.comment}</p>
      {statement.counterWording !== null && (
        <CounterWording articleId={consent.id} id={statement.counterWording} />
      )}
      <ol className="objection-steps" aria-label={words.steps()}>
        <li>{words.raisedBy({ person, at: moment(statement.at) })}</li>
        {steps.map(({ id, statement: step }) => (
          <li key={id}>
            {words.step({
              state: say.consent.objection[step.to](),
              person: names.people[step.representativeId] ?? "?",
              partner: names.partners[step.partnerId]?.name ?? "?",
              at: moment(step.at),
            })}
            {step.comment !== "" && <p className="stand-reason">{step.comment}</p>}
          </li>
        ))}
        <FollowedBy objection={objection} names={names} />
      </ol>
      <div className="row objection-actions">
        {resolvedBy !== null && resolvedBy !== statement.contentHash && (
          <SeeDifference
            label={words.seeLifting()}
            spoken={words.seeLifting()}
            articleId={consent.id}
            from={statement.contentHash}
            to={resolvedBy}
            title={say.positions.liftedTitle(consent)}
            lead={say.positions.liftedLead()}
          />
        )}
        <Advance objection={objection} partner={partner} speakers={speakers} />
      </div>
    </article>
  );
}

/** What the objector would have the article say: a suggestion in it, while it waits for an answer. */
function CounterWording({ articleId, id }: { articleId: string; id: string }) {
  const say = useMessages();
  const words = say.positions.objections;
  const suggestion = useOpenSuggestions(articleId).find((each) => each.id === id);
  return (
    <p className="objection-wording">
      <MessageSquareDiff size={16} aria-hidden />
      <span>
        {suggestion === undefined
          ? words.counterWordingAnswered()
          : words.counterWording({
              kind: say.contract.suggestions.kinds[suggestion.kind]().toLocaleLowerCase(),
              text: describeSuggested(say, suggestion),
            })}
      </span>
    </p>
  );
}

/** The objector's own next position, if that is what ended the objection. */
function FollowedBy({ objection, names }: { objection: Objection; names: SpeakerNames }) {
  const say = useMessages();
  const words = say.positions.objections;
  const { moment } = useFormats();
  const { state, steps, followedBy } = objection;
  if (followedBy === null || steps.at(-1)?.statement.to === state) return null;
  const { kind, at, representativeId } = followedBy.statement;
  const who = { person: names.people[representativeId] ?? "?", at: moment(at) };
  return (
    <li>
      {kind === "OBJECTION"
        ? words.maintained(who)
        : words.followed({
            state: say.consent.objection[state](),
            position: say.consent.position[kind](),
            ...who,
          })}
    </li>
  );
}

type AdvanceProps = {
  readonly objection: Objection;
  readonly partner: string;
  readonly speakers: readonly OwnSpeaker[];
};

/** The steps that may be taken from here by those this device speaks for: its objector alone lifts or withdraws it. */
function Advance({ objection, partner, speakers }: AdvanceProps) {
  const words = useMessages().positions.objections;
  const [chosen, setChosen] = useState<{ to: ObjectionStep["to"]; speaker: OwnSpeaker } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const objector = speakers.find(({ partnerId }) => partnerId === objection.position.statement.partnerId);
  const steps = nextObjectionStates(objection.state).flatMap((to) => {
    const speaker = isObjectorsOwn(to) ? objector : (objector ?? speakers[0]);
    return to === "RAISED" || speaker === undefined ? [] : [{ to, speaker }];
  });
  function close() {
    setChosen(null);
    requestAnimationFrame(() => opener.current?.focus());
  }
  if (steps.length === 0) return null;
  if (chosen !== null) {
    return <ObjectionStepForm objection={objection.id} {...chosen} onClose={close} />;
  }
  return (
    <Menu
      label={words.advanceOf({ partner })}
      actions={steps.map((step) => ({
        id: step.to,
        label: words.to[step.to](),
        run: () => setChosen(step),
      }))}
    >
      <Button
        ref={opener}
        variant="quiet"
        size="small"
        icon={ChevronDown}
        aria-label={words.advanceOf({ partner })}
      >
        {words.advance()}
      </Button>
    </Menu>
  );
}

import { FilePen, Gavel } from "lucide-react";
import { unreachable } from "#shared/base/Bug.ts";
import type { SpeakerNames } from "#shared/doc/queries/keys.ts";
import type { LifeEvent } from "#shared/doc/queries/articleLife.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import { describeWriter } from "#renderer/doc/wordings/describe.ts";
import { objectionMark, positionMark } from "#renderer/features/consent/marks.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button, type Icon } from "#renderer/ui/Button.tsx";
import type { Tone } from "#renderer/ui/display.tsx";
import { Badge } from "#renderer/ui/display.tsx";

type LifeEntryProps = {
  readonly event: LifeEvent;
  readonly people: SpeakerNames;
  /** It is about what the article says now. */
  readonly isPresent: boolean;
  readonly onCompare: () => void;
};

/** One thing that happened to an article. */
export function LifeEntry({ event, people, isPresent, onCompare }: LifeEntryProps) {
  const say = useMessages();
  const words = say.debate.life;
  const formats = useFormats();
  const { icon: EventIcon, tone, title, details } = told(say, event, people);
  const doubt = event.kind === "wording" ? null : event.said.doubt;
  return (
    <li className="life-entry" data-tone={doubt === null ? tone : "danger"}>
      <span className="life-icon">
        <EventIcon size={16} aria-hidden />
      </span>
      <div className="life-body">
        <p className="life-title">{title}</p>
        <p className="life-when">
          <time dateTime={event.at}>{formats.moment(event.at)}</time>
          {event.kind === "wording" && isPresent && (
            <Badge tone="accent">{say.history.article.isCurrent()}</Badge>
          )}
          {doubt !== null && <Badge tone="danger">{say.debate.register.doubtful()}</Badge>}
        </p>
        {doubt !== null && <p className="life-detail">{say.consent.doubt[doubt]()}</p>}
        {Object.entries(details)
          .filter(([, detail]) => detail !== "")
          .map(([name, detail]) => (
            <p key={name} className="life-detail">
              {detail}
            </p>
          ))}
        <p className="life-actions">
          {event.contentHash !== null && (event.kind === "wording" || !isPresent) && (
            <Button size="small" variant="quiet" onPress={onCompare}>
              {event.kind === "wording" ? words.compare() : words.compareSince()}
            </Button>
          )}
          {event.kind === "decision" && (
            <Button size="small" variant="quiet" onPress={() => goToRoom("debate", event.id)}>
              {words.seeDecision()}
            </Button>
          )}
        </p>
      </div>
    </li>
  );
}

type Told = {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly title: string;
  /** By what each says; those that say nothing are empty. */
  readonly details: Readonly<Record<string, string>>;
};

function told(say: PageMessages, event: LifeEvent, people: SpeakerNames): Told {
  const words = say.debate.life;
  const partnerOf = (id: string) => people.partners[id]?.name ?? words.formerPartner();
  switch (event.kind) {
    case "wording": {
      const { author, parent, reason } = event.revision;
      const details = { writer: describeWriter(say.history, author, parent === null), reason };
      return { icon: FilePen, tone: "neutral", title: words.wording(), details };
    }
    case "position": {
      const { partnerId, kind, comment, concernsPurpose } = event.said.statement;
      const mark = positionMark(say.consent, {
        kind,
        isCurrent: true,
        objection: kind === "OBJECTION" ? "RAISED" : null,
      });
      const purpose =
        concernsPurpose === null ? "" : concernsPurpose ? words.touchesPurpose() : words.leavesPurpose();
      const title = words.position({ partner: partnerOf(partnerId), kind: mark.label });
      return { icon: mark.icon, tone: mark.tone, title, details: { comment, purpose } };
    }
    case "step": {
      const { partnerId, to, comment } = event.said.statement;
      const title = words.step({ partner: partnerOf(partnerId), state: words.states[to]() });
      const isIgnored = event.said.doubt === null && !event.counts;
      const details = { comment, ignored: isIgnored ? words.stepIgnored() : "" };
      const { icon, tone } = objectionMark(say.consent, to);
      return { icon, tone, title, details };
    }
    case "decision": {
      const { kind, subject, method, wording } = event.said.statement;
      const title = words.decision({ kind: say.consent.decision.kind[kind](), subject });
      const by = say.debate.register.method({ method: say.debate.register.methods[method]() });
      const replaced = event.replacedBy === null ? "" : say.debate.register.replaced();
      return { icon: Gavel, tone: "accent", title, details: { by, wording, replaced } };
    }
    default:
      return unreachable(event);
  }
}

import { ArrowRight, Link2, Route } from "lucide-react";
import type { SpeakerNames } from "#shared/doc/queries/keys.ts";
import type { RecordNames } from "#shared/doc/queries/names.ts";
import type { Register, SaidDecision } from "#shared/doc/statements/decisions.ts";
import { shortId } from "#shared/messages/describeRegister.ts";
import { positionKinds } from "#shared/model/statement.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Badge, Banner } from "#renderer/ui/display.tsx";
import { StandMark } from "./StandMark.tsx";

type DecisionCardProps = {
  readonly said: SaidDecision;
  /** Every decision that can be read, to name those that are linked. */
  readonly among: readonly SaidDecision[];
  readonly register: Register;
  readonly names: RecordNames;
  readonly people: SpeakerNames;
};

/** One decision as it was signed: nothing of it can be edited. */
export function DecisionCard({ said, among, register, names, people }: DecisionCardProps) {
  const say = useMessages();
  const words = say.debate.register;
  const formats = useFormats();
  const { id, statement, doubt } = said;
  const { subject, wording, kind, method, articleId, responsiblePartnerId, dueOn, replaces, at } = statement;
  const number = names[`articles/${articleId}`]?.number ?? null;
  const find = (wanted: string | null | undefined) => among.find((one) => one.id === wanted);
  const replaced = find(replaces);
  const successor = find(register.replacedBy[id]);
  const partnerOf = (partnerId: string | null) =>
    partnerId === null ? "" : (people.partners[partnerId]?.name ?? say.debate.life.formerPartner());
  const titleId = `title-${id}`;
  return (
    <article
      id={`decision-${id}`}
      className="card decision"
      aria-labelledby={titleId}
      tabIndex={-1}
      data-replaced={successor !== undefined || undefined}
    >
      <header className="decision-head">
        <Badge tone="accent">{say.consent.decision.kind[kind]()}</Badge>
        <span className="soft">{words.method({ method: words.methods[method]() })}</span>
        {successor !== undefined && <Badge>{words.replaced()}</Badge>}
        {doubt !== null && <Badge tone="danger">{words.doubtful()}</Badge>}
        <time dateTime={at}>{formats.day(at)}</time>
      </header>
      <h2 id={titleId} className="decision-subject">
        {subject}
      </h2>
      {doubt !== null && <Banner tone="danger">{say.consent.doubt[doubt]()}</Banner>}
      {wording !== "" && <blockquote className="decision-wording">{wording}</blockquote>}
      {articleId !== null && (
        <p className="row">
          <span className="soft">{words.words()}</span>
          <Button size="small" variant="quiet" icon={Route} onPress={() => goToRoom("debate", articleId)}>
            {number === null ? words.droppedArticle() : words.life({ number })}
          </Button>
        </p>
      )}
      <dl className="decision-facts">
        {statement.positions.length > 0 && (
          <div>
            <dt>{words.positions()}</dt>
            <dd>
              <Quoted positions={statement.positions} partnerOf={partnerOf} />
            </dd>
          </div>
        )}
        {(responsiblePartnerId !== null || dueOn !== null) && (
          <div>
            <dt>{words.responsible()}</dt>
            <dd>
              {words.followUp({
                partner: partnerOf(responsiblePartnerId),
                day: dueOn === null ? "" : formats.day(dueOn),
              })}
            </dd>
          </div>
        )}
      </dl>
      {replaced !== undefined && (
        <Linked icon={Link2} id={replaced.id}>
          {words.replaces({
            subject: replaced.statement.subject,
            day: formats.day(replaced.statement.at),
          })}
        </Linked>
      )}
      {successor !== undefined && (
        <Linked icon={ArrowRight} id={successor.id}>
          {words.replacedBy({
            subject: successor.statement.subject,
            day: formats.day(successor.statement.at),
          })}
        </Linked>
      )}
      <footer className="decision-foot">
        <span>
          {words.byline({
            name: people.people[statement.representativeId] ?? words.someone(),
            partner: partnerOf(statement.partnerId),
            moment: formats.moment(at),
          })}
        </span>
        <span className="decision-reference">{words.reference({ id: shortId(id) })}</span>
      </footer>
    </article>
  );
}

function Linked({ icon, id, children }: { icon: typeof Link2; id: string; children: string }) {
  return (
    <p className="decision-link">
      <Button size="small" variant="quiet" icon={icon} onPress={() => goToRoom("debate", id)}>
        {children}
      </Button>
    </p>
  );
}

type QuotedProps = {
  readonly positions: SaidDecision["statement"]["positions"];
  readonly partnerOf: (partnerId: string) => string;
};

/** Where the partners stood, those who stood alike together. */
function Quoted({ positions, partnerOf }: QuotedProps) {
  const say = useMessages();
  const formats = useFormats();
  return (
    <ul role="list" className="standings-groups">
      {positionKinds.map((kind) => {
        const partners = positions.filter((one) => one.kind === kind);
        if (partners.length === 0) return null;
        return (
          <li key={kind}>
            <StandMark say={say} stand={{ kind, isCurrent: true, objection: null }} isDoubted={false} />
            <span>
              <span className="standings-group">{say.consent.position[kind]()}</span>{" "}
              <span className="soft">
                {formats.list(partners.map(({ partnerId }) => partnerOf(partnerId)))}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

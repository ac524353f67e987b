import type { ArticleConsent } from "#shared/doc/queries/consent.ts";
import type { SpeakerNames } from "#shared/doc/queries/keys.ts";
import type { SaidPosition, Standing } from "#shared/doc/statements/positions.ts";
import { isConfirmable, isToConfirm } from "#shared/model/consent.ts";
import { ShieldAlert } from "lucide-react";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { PositionChip } from "./PositionChip.tsx";
import { SeeDifference } from "./SeeDifference.tsx";

type StandListProps = {
  readonly consent: ArticleConsent;
  readonly names: SpeakerNames;
  /** Representatives that this device speaks for: nobody compares a key with themselves. */
  readonly own: readonly string[];
};

/** Where each engaged partner stands on an article, why, and who said so. */
export function StandList({ consent, names, own }: StandListProps) {
  const words = useMessages().positions;
  if (consent.stands.length === 0) return <p className="soft">{words.nobody()}</p>;
  return (
    <ul className="stand-list">
      {consent.stands.map(({ partnerId, standing }) => {
        const partner = names.partners[partnerId] ?? { name: "?", color: 0 };
        return (
          <li key={partnerId}>
            <PositionChip partner={partner} stand={standing} />
            <StandDetail
              standing={standing}
              articleId={consent.id}
              number={consent.number}
              partner={partner.name}
              names={names}
              own={own}
            />
          </li>
        );
      })}
    </ul>
  );
}

type StandDetailProps = {
  readonly standing: Standing;
  readonly articleId: string;
  readonly number: number;
  readonly partner: string;
  readonly names: SpeakerNames;
  readonly own: readonly string[];
};

function StandDetail({ standing, articleId, number, partner, names, own }: StandDetailProps) {
  const words = useMessages().positions;
  const { moment } = useFormats();
  const { said, kind } = standing;
  if (said === null || kind === "PENDING") return null;
  const { statement, isCompared } = said;
  const person = names.people[statement.representativeId] ?? "?";
  const isOwn = own.includes(statement.representativeId);
  return (
    <div className="stand-detail">
      {statement.comment !== "" && kind !== "OBJECTION" && (
        <p className="stand-reason">{statement.comment}</p>
      )}
      <p className="stand-by">
        {words.by({ person, at: moment(statement.at) })}
        {!isCompared && !isOwn && ` · ${words.keyNotCompared()}`}
      </p>
      {/* One's own is shown beside its confirmation. */}
      {isToConfirm(standing) && !(isOwn && isConfirmable(standing)) && (
        <SeeDifference
          label={words.seeDifference()}
          spoken={words.seeDifferenceOf({ partner })}
          articleId={articleId}
          from={statement.contentHash}
          to={null}
          title={words.differenceTitle({ number })}
          lead={words.differenceLead({ partner })}
        />
      )}
    </div>
  );
}

/** What somebody put in the document in a partner's name, and why it counts for nothing. */
export function DoubtfulList({
  doubtful,
  names,
}: {
  doubtful: readonly SaidPosition[];
  names: SpeakerNames;
}) {
  const say = useMessages();
  const words = say.positions.notAuthenticated;
  if (doubtful.length === 0) return null;
  return (
    <section className="debate-part" aria-label={words.title()}>
      <h4>
        {words.title()} <span className="stand-by">{words.lead()}</span>
      </h4>
      <ul className="stand-list">
        {doubtful.map(({ id, statement, doubt }) => (
          <li key={id}>
            <span className="doubtful">
              <ShieldAlert size={15} aria-hidden />
              {words.claims({
                partner: names.partners[statement.partnerId]?.name ?? "?",
                position: say.consent.position[statement.kind](),
              })}
            </span>
            {doubt !== null && <p className="stand-by">{say.consent.doubt[doubt]()}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

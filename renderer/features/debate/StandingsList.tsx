import type { ArticleConsent, Consent } from "#shared/doc/queries/consent.ts";
import type { Stand } from "#shared/model/consent.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import { partnerName } from "#shared/model/partner.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { StatusBadge } from "#renderer/features/consent/StatusBadge.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { writeRoute } from "#renderer/platform/route.ts";
import { describeStand, StandMark } from "./StandMark.tsx";

type StandingsListProps = {
  readonly partners: Consent["partners"];
  readonly articles: readonly ArticleConsent[];
};

/** The same as the table, article by article, for a narrow screen. */
export function StandingsList({ partners, articles }: StandingsListProps) {
  const say = useMessages();
  const words = say.debate.table;
  const formats = useFormats();
  const { allianceId } = useSession();
  return (
    <ol role="list" className="standings-list" aria-label={words.label()}>
      {articles.map((article) => (
        <li key={article.id} className="card">
          <div className="row-spread">
            <h2>
              <a
                href={writeRoute({ page: "alliance", allianceId, room: "contract", item: article.id })}
                className="standings-title"
              >
                {words.articleName({ number: article.number, title: article.title || words.untitled() })}
              </a>
            </h2>
            <StatusBadge status={article.status} />
          </div>
          <ul role="list" className="standings-groups">
            {grouped(say, article).map(({ told, stand, isDoubted, partnerIds }) => (
              <li key={told}>
                <StandMark say={say} stand={stand} isDoubted={isDoubted} />
                <span>
                  <span className="standings-group">{told}</span>{" "}
                  <span className="soft">
                    {formats.list(partners.filter(({ id }) => partnerIds.includes(id)).map(partnerName))}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Partners who stand alike, together. */
function grouped(say: PageMessages, { stands, doubtful }: ArticleConsent) {
  type Group = { told: string; stand: Stand; isDoubted: boolean; partnerIds: string[] };
  const groups = new Map<string, Group>();
  for (const { partnerId, standing } of stands) {
    const isDoubted = doubtful.some(({ statement }) => statement.partnerId === partnerId);
    const told = describeStand(say, standing, isDoubted);
    const group = groups.get(told);
    if (group) group.partnerIds.push(partnerId);
    else groups.set(told, { told, stand: standing, isDoubted, partnerIds: [partnerId] });
  }
  return [...groups.values()];
}

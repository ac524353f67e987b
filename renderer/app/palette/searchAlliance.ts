import type { PageMessages } from "#shared/messages/fr.ts";
import type { RichText } from "#shared/model/richText.ts";
import { horizons } from "#shared/model/horizon.ts";
import { partnerName } from "#shared/model/partner.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { toPlainText } from "#shared/model/richText.ts";
import type { Room } from "#renderer/platform/route.ts";

export type Hit = {
  readonly id: string;
  readonly room: Room;
  readonly item: string | null;
  readonly title: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

type Text = {
  readonly id: string;
  readonly room: Room;
  readonly item: string | null;
  readonly title: string;
  readonly text: string;
};

const maxHits = 12;
const [before, after] = [24, 60];

/** Without accents and capitals, one character for one: offsets stay those of the text. */
export const fold = (text: string): string =>
  Array.from(text, (letter) =>
    (letter.toLowerCase().normalize("NFD")[0] ?? letter).padEnd(letter.length).slice(0, letter.length),
  ).join("");

/** Every passage of the alliance that holds these words as typed, accents and capitals aside. */
export function searchAlliance(
  doc: Parameters<typeof readAgreement>[0],
  wanted: string,
  say: PageMessages,
): readonly Hit[] {
  const sought = fold(wanted).trim();
  const hits: Hit[] = [];
  for (const { text, ...place } of textsOf(doc, say)) {
    const at = fold(text).indexOf(sought);
    if (at < 0) continue;
    const start = Math.max(0, at - before);
    const end = at + sought.length + after;
    hits.push({
      ...place,
      before: (start > 0 ? "…" : "") + text.slice(start, at),
      match: text.slice(at, at + sought.length),
      after: text.slice(at + sought.length, end) + (end < text.length ? "…" : ""),
    });
    if (hits.length === maxHits) break;
  }
  return hits;
}

function* textsOf(doc: Parameters<typeof readAgreement>[0], say: PageMessages): Generator<Text> {
  const { alliance, articles, parties, principles, clauses, axes } = readAgreement(doc);
  const plain = (...texts: readonly (RichText | string)[]) =>
    texts
      .map((text) => (typeof text === "string" ? text : toPlainText(text)))
      .join(" ")
      .replaceAll("\n", " ");
  yield {
    id: "alliance",
    room: "overview",
    item: null,
    title: alliance.name,
    text: plain(alliance.name, alliance.challenge, alliance.territory),
  };
  for (const article of articles) {
    const { id, number, title, text, concretely, weWillNot, intent } = article;
    yield {
      id: `article:${id}`,
      room: "contract",
      item: id,
      title: `${number}. ${title}`,
      text: plain(title, text, concretely, weWillNot, intent),
    };
  }
  for (const { partner, representatives } of parties) {
    const people = representatives.map(({ fullName, role }) => `${fullName} ${role}`);
    yield {
      id: `partner:${partner.id}`,
      room: "partners",
      item: partner.id,
      title: partnerName(partner),
      text: plain(partner.legalName, partner.shortName, partner.headOffice, ...people),
    };
  }
  for (const principle of principles) {
    yield {
      id: `principle:${principle.id}`,
      room: "contract",
      item: principle.id,
      title: principle.label,
      text: plain(principle.label, principle.statement),
    };
  }
  for (const clause of clauses) {
    yield {
      id: `clause:${clause.id}`,
      room: "contract",
      item: clause.id,
      title: clause.label,
      text: plain(clause.label, clause.body),
    };
  }
  for (const axis of axes) {
    for (const horizon of horizons) {
      const cell = axis.cells[horizon];
      yield {
        id: `cell:${cell.id}`,
        room: "trajectory",
        item: cell.id,
        title: `${say.app.rooms.trajectory()} – ${axis.label}`,
        text: plain(axis.label, cell.targetStatement, cell.startingPoint, cell.evidence, cell.risk),
      };
    }
  }
}

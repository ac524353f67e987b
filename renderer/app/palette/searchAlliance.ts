import type { PageMessages } from "#shared/messages/fr.ts";
import type { RichText } from "#shared/model/richText.ts";
import { horizons } from "#shared/model/horizon.ts";
import { partnerName } from "#shared/model/partner.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import { foundStatements } from "#shared/doc/statements/readStatements.ts";
import { readThreads } from "#shared/doc/threads/readThreads.ts";
import { toPlainText } from "#shared/model/richText.ts";
import type { Room } from "#renderer/platform/route.ts";

type AllianceDocument = Parameters<typeof readAgreement>[0];

export type Hit = {
  readonly id: string;
  readonly room: Room;
  readonly item: string | null;
  /** The thread in which it was said. */
  readonly thread?: string;
  readonly title: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

type Text = Omit<Hit, "before" | "match" | "after"> & { readonly text: string };
type Folded = Text & { readonly folded: string };

/** Of the texts, then of what was decided, then of what was said about them: none hides another. */
const most = { texts: 12, decisions: 4, messages: 4 };
const [before, after] = [24, 60];

/** Without accents and capitals, one character for one: offsets stay those of the text. */
export const fold = (text: string): string =>
  Array.from(text, (letter) =>
    (letter.toLowerCase().normalize("NFD")[0] ?? letter).padEnd(letter.length).slice(0, letter.length),
  ).join("");

/** Gives each text that holds these words, accents and capitals aside. */
export type AllianceSearch = (wanted: string) => readonly Hit[];

/** Searches the alliance as it is now: it is read once, for as long as somebody goes on typing. */
export function searchAlliance(doc: AllianceDocument, say: PageMessages): AllianceSearch {
  const folded = (texts: Iterable<Text>): readonly Folded[] =>
    Array.from(texts, (text) => ({ ...text, folded: fold(text.text) }));
  const texts = folded(textsOf(doc, say));
  const decisions = folded(decisionsOf(doc, say));
  const messages = folded(messagesOf(doc, say));
  return (wanted) => {
    const sought = fold(wanted).trim();
    return [
      ...hitsIn(texts, sought, most.texts),
      ...hitsIn(decisions, sought, most.decisions),
      ...hitsIn(messages, sought, most.messages),
    ];
  };
}

/** Where a word begins as it was typed, then within a word, then where what was typed stands apart, in any order. */
function hitsIn(texts: readonly Folded[], sought: string, mostHits: number): readonly Hit[] {
  const words = sought.split(/\s+/);
  const [first = ""] = words;
  const begun: Hit[] = [];
  const within: Hit[] = [];
  const apart: Hit[] = [];
  for (const text of texts) {
    const { folded } = text;
    const at = wordStart(folded, sought);
    if (at >= 0) begun.push(excerpt(text, at, sought.length));
    else if (folded.includes(sought)) within.push(excerpt(text, folded.indexOf(sought), sought.length));
    else if (words.length > 1 && words.every((word) => wordStart(folded, word) >= 0))
      apart.push(excerpt(text, wordStart(folded, first), first.length));
    if (begun.length === mostHits) break;
  }
  return [...begun, ...within, ...apart].slice(0, mostHits);
}

/** Where a word begins with these letters, or -1. */
export function wordStart(text: string, letters: string): number {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return at;
  return -1;
}

function excerpt({ text, folded: _, ...place }: Folded, at: number, length: number): Hit {
  const start = Math.max(0, at - before);
  const end = at + length + after;
  return {
    ...place,
    before: (start > 0 ? "…" : "") + text.slice(start, at),
    match: text.slice(at, at + length),
    after: text.slice(at + length, end) + (end < text.length ? "…" : ""),
  };
}

const plain = (...texts: readonly (RichText | string)[]): string =>
  texts
    .map((text) => (typeof text === "string" ? text : toPlainText(text)))
    .join(" ")
    .replaceAll("\n", " ");

function* textsOf(doc: AllianceDocument, say: PageMessages): Generator<Text> {
  const { alliance, articles, parties, principles, clauses, axes } = readAgreement(doc);
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

/** Authenticated or not: the register, to which they lead, says which. Newest first. */
function* decisionsOf(doc: AllianceDocument, { debate }: PageMessages): Generator<Text> {
  for (const { id, statement } of foundStatements(doc, "decisions").toReversed()) {
    const { subject, wording } = statement;
    const title = debate.register.found({ subject });
    yield { id: `decision:${id}`, room: "debate", item: id, title, text: plain(subject, wording) };
  }
}

/** What was said about the articles and clauses of the contract, newest first; what was withdrawn is not. */
function* messagesOf(doc: AllianceDocument, { comments, contract }: PageMessages): Generator<Text> {
  const names = new Map<string, string>([
    ...readPresent(doc, "articles").map(({ id }, index) => [id, comments.of({ number: index + 1 })] as const),
    ...readPresent(doc, "clauses").map(
      ({ id, label }) => [id, contract.reference.clause({ label })] as const,
    ),
  ]);
  for (const { id: thread, in: place, messages } of readThreads(doc).toReversed()) {
    const name = names.get(place.id);
    if (name === undefined) continue;
    for (const { id, author, text, isWithdrawn } of messages.toReversed()) {
      if (isWithdrawn) continue;
      yield {
        id: `message:${thread}/${id}`,
        room: "contract",
        item: place.id,
        thread,
        title: comments.found({ name, author: author?.name ?? comments.somebody() }),
        text: plain(text),
      };
    }
  }
}

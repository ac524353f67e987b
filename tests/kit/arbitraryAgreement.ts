import type { Agreement, Party } from "#shared/model/agreement.ts";
import { allianceRecord, languages, scopes } from "#shared/model/alliance.ts";
import { articleRecord, type Article } from "#shared/model/article.ts";
import { clausePlaces, clauseRecord, type Clause } from "#shared/model/clause.ts";
import { horizons, type Horizon } from "#shared/model/horizon.ts";
import type { Id } from "#shared/model/Id.ts";
import { axisRecord, cellId, cellRecord, type Axis, type Cell } from "#shared/model/matrix.ts";
import { partnerRecord, partnerStatuses } from "#shared/model/partner.ts";
import { principleId, principleRecord, type Principle } from "#shared/model/principle.ts";
import { mandateBases, representativeRecord } from "#shared/model/representative.ts";
import { listKinds, maxIndent, paragraphKinds, type RichText, type Run } from "#shared/model/richText.ts";
import { fc } from "#tests/kit/fc.ts";

/** Words that break careless writers of XML, of fields and of Word files. */
const nasty = fc.constantFrom(
  "<w:p>&amp;",
  "]]>",
  '"quoted"',
  "{articles-0}",
  "{{alliance.name}}",
  "{{nobody.knows}}",
  "a\u0000b",
  "\ud800",
  "x\udc00y",
  "\ufffe",
  "tab\tline\nreturn\r\nend",
  "é\u0301 👩‍🚒 ﷽",
  " spaces  kept ",
  "\u202eright to left",
);
const words = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 6 }), nasty);
const line = fc.oneof(fc.constant(""), words);
const date = fc.constantFrom(null, "2026-11-22", "2027-02-28", "1999-12-31");
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);

const marks = {
  bold: fc.constant(true as const),
  italic: fc.constant(true as const),
  underline: fc.constant(true as const),
  link: fc.constantFrom(
    "https://a.fr/?x=1&y=2",
    'https://a.fr/"\\',
    "mailto:a@b.fr",
    "javascript:alert(1)",
    "nonsense",
  ),
};

const { richText } = fc.letrec<{ richText: RichText; run: Run }>((tie) => ({
  run: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.record({ text: words, ...marks }, { requiredKeys: ["text"] }),
    fc.record(
      {
        reference: fc.record({
          to: fc.constantFrom("article" as const, "clause" as const, "term" as const),
          id: fc.constantFrom("a0", "a1", "c0", "c1", "lost"),
        }),
        ...marks,
      },
      { requiredKeys: ["reference"] },
    ),
    fc.record({
      table: fc.record({ id, rows: fc.array(fc.array(tie("richText"), { maxLength: 3 }), { maxLength: 3 }) }),
    }),
  ),
  richText: fc.array(
    fc.record({
      kind: fc.constantFrom(...paragraphKinds),
      list: fc.constantFrom(...listKinds),
      indent: fc.integer({ min: 0, max: maxIndent }),
      runs: fc.array(tie("run"), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
}));

const article = fc.record({
  title: line,
  intent: line,
  text: richText,
  concretely: richText,
  weWillNot: richText,
});
const clause = fc.record({
  label: line,
  place: fc.constantFrom(...clausePlaces),
  isIncluded: fc.boolean(),
  body: richText,
});
const cell = fc.record({
  targetStatement: richText,
  startingPoint: richText,
  evidence: richText,
  risk: richText,
  targetDate: date,
  targetDateReason: line,
});
const axis = fc.record({
  label: line,
  questionM18: line,
  isHidden: fc.boolean(),
  M18: cell,
  Y7: cell,
  Y28: cell,
});
const person = fc.record({
  fullName: line,
  role: line,
  mandateBasis: fc.constantFrom(...mandateBases),
  mandateRef: line,
  mandateDate: date,
  canSign: fc.boolean(),
});
const party = fc.record({
  legalName: line,
  shortName: line,
  legalForm: line,
  headOffice: line,
  rcsNumber: line,
  siren: fc.constantFrom("", "732829320"),
  status: fc.constantFrom(...partnerStatuses),
  isSignatory: fc.boolean(),
  people: fc.array(person, { maxLength: 2 }),
});

/** Any agreement at all: empty or full, with hostile words in every place that takes words. */
export const arbitraryAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    name: line,
    challenge: richText,
    language: fc.constantFrom(...languages),
    scope: fc.constantFrom(...scopes),
    signedOn: date,
    articles: fc.array(article, { maxLength: 3 }),
    clauses: fc.array(clause, { maxLength: 3 }),
    axes: fc.array(axis, { maxLength: 2 }),
    parties: fc.array(party, { maxLength: 3 }),
    principles: fc.array(fc.record({ label: line, statement: richText }), { maxLength: 2 }),
  })
  .map(({ name, challenge, language, scope, signedOn, ...lists }): Agreement => ({
    alliance: {
      ...allianceRecord.read(new Map()),
      id: "alliance",
      name,
      challenge,
      language,
      scope,
      signedOn,
      notes: [],
    },
    articles: lists.articles.map((given, index): Article => ({
      ...articleRecord.read(new Map()),
      ...given,
      id: `a${index}` as Id<"article">,
      number: index + 1,
    })),
    clauses: lists.clauses.map((given, index): Clause => ({
      ...clauseRecord.read(new Map()),
      ...given,
      id: `c${index}` as Id<"clause">,
    })),
    principles: lists.principles.map((given, index): Principle => ({
      ...principleRecord.read(new Map()),
      ...given,
      id: principleId(index + 1),
      position: index + 1,
    })),
    axes: lists.axes.map(({ M18, Y7, Y28, ...given }, index): Axis => {
      const axisId = `x${index}` as Id<"axis">;
      const drafts = { M18, Y7, Y28 };
      const cells = Object.fromEntries(
        horizons.map((horizon): [Horizon, Cell] => [
          horizon,
          { ...cellRecord.read(new Map()), ...drafts[horizon], id: cellId(axisId, horizon), axisId, horizon },
        ]),
      ) as Record<Horizon, Cell>;
      return { ...axisRecord.read(new Map()), ...given, id: axisId, cells };
    }),
    parties: lists.parties.map(({ people, ...given }, index): Party => ({
      partner: { ...partnerRecord.read(new Map()), ...given, id: `p${index}` as Id<"partner"> },
      representatives: people.map((draft, place) => ({
        ...representativeRecord.read(new Map()),
        ...draft,
        id: `p${index}-${place}` as Id<"representative">,
        partnerId: `p${index}` as Id<"partner">,
      })),
    })),
  }));

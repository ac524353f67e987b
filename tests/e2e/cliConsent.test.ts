import { expect, test } from "vitest";
import type * as Y from "yjs";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { statementsMap, type StatementRoot } from "#shared/doc/roots.ts";
import { machine, plain, type Machine } from "#tests/kit/commandLine.ts";
import { value } from "#tests/kit/documents.ts";

const file = "a.alliance";
const secret = { PHRASE: "une phrase longue et secrète" };
const articleId = "common-course";
const mayor = { partnerId: "mairie", representativeId: "anne" };
const gardener = { partnerId: "jardins", representativeId: "leo" };

const identity = (name: string, as: string) => [
  ...`identity new --out ${as}.p12 --passphrase-env PHRASE --name`.split(" "),
  name,
  "--organisation",
  "Sauve",
];
/** Applies the lines with the key of `as`, and gives how the command line ended. */
const speak = (on: Machine, as: string, lines: readonly object[]) =>
  on.run(["apply", file, on.commands(lines), "--p12", `${as}.p12`, "--passphrase-env", "PHRASE"], secret);

type Doubted = { readonly id: string; readonly doubt: string | null };
type Shown = {
  readonly keys: readonly { readonly representativeId: string; readonly fingerprint: string }[];
  readonly consent: readonly {
    readonly id: string;
    readonly status: string;
    readonly stands: readonly object[];
  }[];
  readonly positions: readonly (Doubted & { readonly key: string })[];
  readonly objections: readonly {
    readonly id: string;
    readonly state: string;
    readonly steps: readonly string[];
  }[];
  readonly decisions: readonly Doubted[];
  readonly registerProblems: readonly object[];
};
const shown = async (on: Machine, name = file) =>
  JSON.parse((await on.ok(["show", name, "--json"])).out) as Shown;
const articleIn = ({ consent }: Shown) => consent.find(({ id }) => id === articleId);

/** Two partners who may decide, each with an identity of its own and its key published. */
async function alliance(on: Machine): Promise<void> {
  await Promise.all([
    on.ok(["new", file, "--name", "Alliance des Sources", "--template", "contrat-de-confiance-3x3"]),
    on.ok(identity("Anne Roux", "anne"), secret),
    on.ok(identity("Léo Vidal", "leo"), secret),
  ]);
  const people = [
    ["mairie", "Commune de Sauve", "anne", "Anne Roux"],
    ["jardins", "Les Jardins partagés", "leo", "Léo Vidal"],
  ].flatMap(([partnerId, legalName, id, fullName]) => [
    { command: "addPartner", args: { id: partnerId, fields: { legalName } } },
    { command: "addRepresentative", args: { id, fields: { partnerId, fullName, canDecide: true } } },
  ]);
  await on.ok(["apply", file, on.commands(people)]);
}

/** Somebody who can write in the file does with it what none of our commands would. */
function tamper(
  on: Machine,
  name: string,
  change: (statements: Y.Map<unknown>) => void,
  root: StatementRoot = "decisions",
): void {
  const { doc, ...rest } = value(readAllianceFile(new Uint8Array(on.read(file))));
  change(statementsMap(doc, root));
  on.write(name, writeAllianceFile({ doc, ...rest }));
}

test("what is to be signed asks for an identity, and an empty register says that it is empty", async () => {
  const on = machine("en");
  await alliance(on);
  for (const line of [
    { command: "addKey", args: { representativeId: "anne" } },
    { command: "expressPosition", args: { ...mayor, articleId, kind: "CONSENT" } },
  ]) {
    const { code, err } = await on.run(["apply", file, on.commands([line])]);
    expect([code, err.trim()]).toEqual([
      2,
      "commands.jsonl, line 1: this line is to be signed: give the identity of who speaks (--p12, --passphrase-env). Nothing was changed.",
    ]);
  }
  expect((await on.ok(["show", file, "--decisions"])).out).toBe("The register of decisions is empty.\n");
});

test("positions, objections and decisions are signed from the command line, shown with their authentication, and checked", async () => {
  const [on, english] = [machine("fr"), machine("en")];
  await alliance(on);

  const objection = {
    command: "expressPosition",
    args: { ...gardener, articleId, kind: "OBJECTION", comment: "L’eau manque.", concernsPurpose: true },
  };
  for (const [as, lines] of [
    [
      "anne",
      [
        { command: "addKey", args: { representativeId: "anne" } },
        { command: "expressPosition", args: { ...mayor, articleId, kind: "CONSENT" } },
      ],
    ],
    ["leo", [{ command: "addKey", args: { representativeId: "leo" } }, objection]],
  ] as const) {
    expect(await speak(on, as, lines)).toMatchObject({ code: 0, err: "" });
  }
  const raised = await shown(on);
  expect(articleIn(raised)).toMatchObject({
    status: "OPEN_OBJECTIONS",
    stands: [
      { partnerId: "mairie", kind: "CONSENT", isCurrent: true, objection: null },
      { partnerId: "jardins", kind: "OBJECTION", isCurrent: true, objection: "RAISED" },
    ],
  });
  const keyOf = (id: string) => raised.keys.find((key) => key.representativeId === id)?.fingerprint;
  expect(raised.positions.map(({ key, doubt }) => [key, doubt])).toEqual([
    [keyOf("anne"), null],
    [keyOf("leo"), null],
  ]);

  // With a key of one's own, nobody speaks in another's name, nor lifts another's objection.
  const [{ id } = { id: "" }] = raised.objections;
  const lift = { objection: id, to: "RESOLVED" };
  for (const [as, line, why] of [
    [
      "leo",
      { command: "expressPosition", args: { ...mayor, articleId, kind: "OBJECTION", comment: "Non." } },
      "autre personne",
    ],
    ["anne", { command: "advanceObjection", args: { ...mayor, ...lift } }, "a posé l’objection"],
    [
      "anne",
      { command: "expressPosition", args: { ...mayor, articleId, kind: "OBJECTION" } },
      "dites pourquoi",
    ],
  ] as const) {
    const refused = await speak(on, as, [line]);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain(why);
  }

  const steps = [
    { command: "advanceObjection", args: { ...mayor, objection: id, to: "TESTED", comment: "Le cap." } },
  ];
  expect((await speak(on, "anne", steps)).code).toBe(0);
  expect(
    (await speak(on, "leo", [{ command: "advanceObjection", args: { ...gardener, ...lift } }])).code,
  ).toBe(0);
  const adopt = { articleId, subject: "Le cap", kind: "ADOPT", method: "CONSENT", dueOn: "2027-03-03" };
  const meet = { subject: "Le lieu", wording: "À Sauve.", kind: "DELEGATE", method: "CONSENSUS" };
  const decisions = [
    {
      command: "recordDecision",
      args: { ...mayor, ...adopt, responsiblePartnerId: "jardins" },
      at: "2026-11-23T09:00:00.000Z",
    },
    { command: "recordDecision", args: { ...mayor, ...meet }, at: "2026-11-23T09:05:00.000Z" },
  ];
  expect((await speak(on, "anne", decisions)).code).toBe(0);

  const settled = await shown(on);
  expect(articleIn(settled)?.status).toBe("FROZEN");
  expect(settled.objections).toMatchObject([{ id, state: "RESOLVED" }]);
  expect(settled.objections[0]?.steps).toHaveLength(2);
  expect(settled.decisions.map(({ doubt }) => doubt)).toEqual([null, null]);
  expect(settled.registerProblems).toEqual([]);

  const [first = "", second = ""] = settled.decisions.map((decision) => decision.id);
  const lines = {
    fr: [
      `2026-11-23 – Adopter : Le cap (Commune de Sauve) [${first.slice(0, 12)}]`,
      `2026-11-23 – Déléguer : Le lieu (Commune de Sauve) [${second.slice(0, 12)}]`,
    ],
    en: [
      `2026-11-23 – Adopt: Le cap (Commune de Sauve) [${first.slice(0, 12)}]`,
      `2026-11-23 – Delegate: Le lieu (Commune de Sauve) [${second.slice(0, 12)}]`,
    ],
  };
  tamper(on, "removed.alliance", (map) => map.delete(first));
  tamper(on, "altered.alliance", (map) => {
    const said = map.get(second) as { readonly statement: object };
    map.set(second, { ...said, statement: { ...said.statement, wording: "À Quissac." } });
  });
  for (const name of [file, "removed.alliance", "altered.alliance"]) english.write(name, on.read(name));
  const check = async (machineOf: Machine, name: string) => {
    const { code, out, err } = await machineOf.run(["show", name, "--decisions", "--check"]);
    return [code, plain(out).trimEnd().split("\n"), err];
  };
  expect(await check(on, file)).toEqual([
    0,
    [...lines.fr, "2 décisions : les signatures et l’enchaînement sont justes."],
    "",
  ]);
  expect(await check(english, file)).toEqual([
    0,
    [...lines.en, "2 decisions: signatures and chain are right."],
    "",
  ]);
  expect(await check(on, "removed.alliance")).toEqual([
    1,
    [
      lines.fr[1],
      "Un point ne peut pas être confirmé.",
      `  La décision ${first.slice(0, 12)} a été effacée du registre. Retrouvez-la dans une sauvegarde ou chez un partenaire.`,
    ],
    "",
  ]);
  expect(await check(english, "altered.alliance")).toEqual([
    1,
    [
      lines.en[0],
      lines.en[1],
      "– does not count: What is written is not what was signed.",
      "One point cannot be confirmed.",
      `  Decision ${second.slice(0, 12)} was changed after it was signed.`,
    ],
    "",
  ]);

  // A position that somebody took out is missed too, in words and in data.
  const [taken = ""] = settled.positions.map((position) => position.id);
  tamper(on, "silenced.alliance", (map) => map.delete(taken), "positions");
  const [code, told] = await check(on, "silenced.alliance");
  expect(code).toBe(1);
  expect(told).toContain(
    `  La position ${taken.slice(0, 12)} a été effacée de l’alliance. Retrouvez-la dans une sauvegarde ou chez un partenaire.`,
  );
  expect((await shown(on, "silenced.alliance")).registerProblems).toContainEqual({
    kind: "removed",
    of: "positions",
    id: taken,
  });
});

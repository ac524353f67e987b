import { cellTexts } from "#shared/model/matrix.ts";
import { isBlank, toPlainText } from "#shared/model/richText.ts";
import { writeMarkup } from "#shared/model/markup.ts";
import { partnerName } from "#shared/model/partner.ts";
import { agreementHash, articleHash } from "#shared/doc/hash.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { readKeys } from "#shared/doc/keys.ts";
import { unknownFeatures } from "#shared/doc/requires.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, unusable, type Terminal } from "#electron/cli/Terminal.ts";
import { readAlliance } from "#electron/cli/allianceFiles.ts";
import type * as Y from "yjs";
import { readConsent } from "#shared/doc/queries/consent.ts";
import { consentData, showDecisions } from "#electron/cli/showConsent.ts";
import type { Agreement } from "#shared/model/agreement.ts";

export const showCommand: Subcommand = {
  name: "show",
  usage: "FILE [--json | --decisions [--check]]",
  options: { json: { type: "boolean" }, decisions: { type: "boolean" }, check: { type: "boolean" } },
  files: [1, 1],
  apart: [
    ["json", "decisions"],
    ["json", "check"],
  ],
  async run(call, terminal) {
    const file = await readAlliance(call.files[0] ?? "", terminal);
    if (!file.ok) return unusable(file.failure.message);
    if (call.has("decisions") || call.has("check"))
      return showDecisions(file.value.doc, call.has("check"), terminal);
    const agreement = readAgreement(file.value.doc);
    const features = unknownFeatures(file.value.doc);
    if (call.has("json")) {
      const articles = agreement.articles.map((article) => ({
        ...article,
        contentHash: articleHash(article),
        markup: {
          text: writeMarkup(article.text),
          concretely: writeMarkup(article.concretely),
          weWillNot: writeMarkup(article.weWillNot),
        },
      }));
      const shown = {
        ...agreement,
        articles,
        keys: readKeys(file.value.doc),
        ...consentData(file.value.doc),
        contentHash: agreementHash(agreement),
        unknownFeatures: features,
      };
      terminal.out(JSON.stringify(shown, null, 2));
      return done;
    }
    if (features.length > 0)
      terminal.err(terminal.say.alliance.madeByNewerApp({ features: features.join(", ") }));
    print(agreement, file.value.doc, terminal);
    return done;
  },
};

function print(agreement: Agreement, doc: Y.Doc, { out, say }: Terminal): void {
  const { alliance, parties, articles, clauses, axes } = agreement;
  out(`${alliance.name} — ${say.show.scope[alliance.scope]()}`);
  const challenge = toPlainText(alliance.challenge).trim();
  if (challenge !== "") out(say.show.challenge({ challenge }));
  out("");
  out(say.show.parties({ count: parties.length }));
  for (const { partner, representatives } of parties) {
    const people = representatives.map(({ fullName, role }) =>
      role === "" ? fullName : `${fullName}, ${role}`,
    );
    out(`  ${partnerName(partner)}${people.length > 0 ? ` (${people.join(" ; ")})` : ""}`);
  }
  out("");
  out(say.show.articles({ count: articles.length }));
  const statuses = new Map(readConsent(doc, new Set()).articles.map(({ id, status }) => [id, status]));
  for (const { number, title, id } of articles) {
    const status = statuses.get(id) ?? "DRAFT";
    out(`  ${number}. ${title} – ${say.consent.status[status]()}  [${id}]`);
  }
  out("");
  const filled = axes
    .flatMap(({ cells }) => Object.values(cells))
    .filter((cell) => cell.status !== "EMPTY" || cellTexts.some((name) => !isBlank(cell[name]))).length;
  out(say.show.others({ clauses: clauses.length, axes: axes.length, filled, cells: axes.length * 3 }));
  out(say.show.hash({ hash: agreementHash(agreement) }));
}

import type { Party } from "#shared/model/agreement.ts";
import { partnerName } from "#shared/model/partner.ts";
import type { Representative } from "#shared/model/representative.ts";
import type { Context } from "#shared/word/Context.ts";
import { formatDate } from "#shared/word/formatDate.ts";
import { textWidth } from "#shared/word/page.ts";
import { signatoryParties, signersOf } from "#shared/word/signatories.ts";
import { signatureLine } from "#shared/word/signatureLine.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { run } from "#shared/word/text/run.ts";
import { toComplete } from "#shared/word/text/runs.ts";
import { afterTable, table, tableCell, tableRow } from "#shared/word/text/table.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { mandateRuns } from "./mandate.ts";
import { outlineTitle } from "./title.ts";

const signatureWidth = 4140;
const partyWidth = 2250;
const widths = [partyWidth, textWidth - partyWidth - signatureWidth, signatureWidth] as const;

/** The closing clause, then one row for each person who signs: a row never breaks over two pages. */
export function signatures(context: Context, startsPage: boolean): Xml {
  const entry = context.outline.entry("signatures");
  if (entry === undefined) return nothing;
  const { words, agreement, options } = context;
  const parties = signatoryParties(agreement);
  return join([
    outlineTitle(entry, { pageBreakBefore: startsPage, spaceBefore: 0 }),
    ...closing(parties.length, context),
    parties.length === 0
      ? paragraph({}, toComplete(words.parties.noParty, words))
      : signatureTable(parties, context),
    paragraph(
      { style: "Mention", spaceBefore: afterTable },
      run(words.label(words.signature.fingerprint), { bold: true }),
      run(`${options.contentHash}. ${words.signature.fingerprintUse}`),
    ),
  ]);
}

/** « Fait à …, le …, en N exemplaires » on paper (C. civ. 1375); otherwise one electronic copy to each. */
function closing(count: number, { agreement, options, words }: Context): readonly Xml[] {
  const said = words.signature;
  if (options.signatureMode === "electronic") {
    return [
      paragraph({ keepNext: true }, run(said.electronic)),
      paragraph({ keepNext: true }, run(said.electronicHow)),
    ];
  }
  const date =
    options.version.date === null ? null : formatDate(options.version.date, agreement.alliance.language);
  const place = options.place ?? "";
  const before = said.madeAt(count);
  return [
    paragraph(
      { keepNext: true },
      run(before[0]),
      place === "" ? toComplete(said.place, words) : run(place),
      run(before[1]),
      date === null ? toComplete(said.date, words) : run(date),
      run(before[2]),
    ),
  ];
}

const signatureTable = (parties: readonly Party[], context: Context): Xml => {
  const said = context.words.signature;
  return table(
    {
      style: "TableauAlliage",
      widths,
      hasHeaderColumn: true,
      caption: said.tableTitle,
      description: said.tableDescription,
    },
    row([said.party, said.signer, said.signature].map(strong), true),
    ...parties.flatMap((party, index) => {
      const signers = signersOf(party);
      const isFirst = parties.slice(0, index).every((earlier) => signersOf(earlier).length === 0);
      return signers.length === 0
        ? [emptyRow(party, context)]
        : signers.map((signer, place) => signerRow(party, signer, context, isFirst && place === 0));
    }),
  );
};

const row = (cells: readonly Xml[], isHeader = false): Xml =>
  tableRow(
    { isHeader, isWhole: true },
    ...cells.map((content, column) => tableCell(widths[column] as number, content)),
  );

const strong = (text: string): Xml => paragraph({ style: "TableauFort" }, run(text));
const plain = (...content: readonly Xml[]): Xml => paragraph({ style: "Tableau" }, ...content);

function signerRow(party: Party, signer: Representative, context: Context, isFirst: boolean): Xml {
  const { words, options } = context;
  const said = words.signature;
  const name = signer.fullName || words.untitled;
  return row([
    partyCell(party, context),
    join([
      strong(name),
      signer.role === "" ? nothing : plain(run(signer.role)),
      plain(mandateRuns(signer, context)),
      options.isReadAndApproved ? plain(run(said.readAndApproved)) : nothing,
    ]),
    options.signatureMode === "paper"
      ? paragraph({ style: "SignatureManuscrite" }, run(said.byHand))
      : join([
          plain(run(said.signedElectronically)),
          paragraph(
            { style: "Tableau" },
            signatureLine(signer, partnerName(party.partner), context, isFirst),
          ),
        ]),
  ]);
}

const emptyRow = (party: Party, context: Context): Xml =>
  row([
    partyCell(party, context),
    plain(toComplete(context.words.signature.nobody, context.words)),
    paragraph({ style: "SignatureManuscrite" }),
  ]);

const partyCell = ({ partner }: Party, { words }: Context): Xml =>
  join([
    strong(partner.legalName || words.untitled),
    partner.shortName === "" ? nothing : plain(run(words.quote(partner.shortName))),
  ]);

import type { Party } from "#shared/model/agreement.ts";
import type { Representative } from "#shared/model/representative.ts";
import { formatSiren } from "#shared/model/siren.ts";
import type { Context } from "#shared/word/Context.ts";
import { associatedParties, representativesOf, signatoryParties } from "#shared/word/signatories.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { listed } from "#shared/word/text/listed.ts";
import { run } from "#shared/word/text/run.ts";
import { toComplete } from "#shared/word/text/runs.ts";
import { join, nothing, type Xml } from "#shared/word/xml/element.ts";
import { mandateRuns } from "./mandate.ts";
import { plainTitle } from "./title.ts";

/** « Entre les soussignés »: the particulars of each party (`domain.md` 4.2, clause 2), what lacks shown as such. */
export function parties(context: Context): Xml {
  const { agreement, words } = context;
  const [signing, associated] = [signatoryParties(agreement), associatedParties(agreement)];
  const none = paragraph({ style: "Partie" }, toComplete(words.parties.noParty, words));
  return join([
    plainTitle(words.parties.title, { pageBreakBefore: true, spaceBefore: 0 }),
    ...(signing.length === 0 ? [none] : signing.map((party) => particulars(party, context))),
    paragraph({ keepNext: associated.length > 0 }, run(words.parties.together)),
    ...(associated.length === 0
      ? []
      : [paragraph({ keepNext: true }, run(words.label(words.parties.associated).trimEnd()))]),
    ...associated.map((party) => particulars(party, context)),
  ]);
}

/** One sentence: its pieces joined by commas, as a notary writes them. */
export function particulars(party: Party, context: Context): Xml {
  const { partner } = party;
  const { words } = context;
  const said = words.parties;
  const piece = (value: string, write: (value: string) => string) =>
    value === "" ? [] : [run(write(value))];
  const asked = (value: string, what: string, write: (value: string) => string) =>
    value === "" ? [toComplete(what, words)] : [run(write(value))];
  const pieces: readonly Xml[] = [
    run(partner.legalName || words.untitled, { style: "TermeDefini" }),
    ...asked(partner.legalForm, said.legalForm, (form) => form),
    ...piece(partner.shareCapital, said.capital),
    ...asked(partner.headOffice, said.headOffice, said.office),
    ...piece(partner.siren, (siren) => said.siren(formatSiren(siren))),
    ...piece(partner.rnaNumber, said.rna),
    ...piece(partner.rcsNumber.replace(/^RCS\s+/iu, ""), said.rcs),
    ...(partner.status === "PROSPECT" ? [run(said.prospect)] : []),
    represented(party, context),
    ...(partner.shortName === "" ? [] : [called(partner.shortName, context)]),
  ];
  return paragraph({ style: "Partie" }, listed(pieces), run("."));
}

function represented(party: Party, context: Context): Xml {
  const people = representativesOf(party);
  if (people.length === 0) return toComplete(context.words.parties.representative, context.words);
  return join([
    run(context.words.parties.represented),
    listed(
      people.map((person) => representative(person, context)),
      context.words.parties.andBy,
    ),
  ]);
}

const representative = (person: Representative, context: Context): Xml =>
  join([
    run(person.fullName || context.words.untitled),
    person.role === "" ? nothing : run(`, ${person.role}`),
    run(", "),
    mandateRuns(person, context),
  ]);

function called(shortName: string, { words }: Context): Xml {
  const [before, name] = words.parties.called(shortName);
  return join([run(before), run(name, { style: "TermeDefini" })]);
}

import type { Finding } from "#shared/model/finding.ts";
import type { PageMessages } from "./fr.ts";

/** What deserves a look after a merge, as lines to read: one finding, both its versions, what stands now. */
export function describeFindings(say: PageMessages, findings: readonly Finding[]): string[] {
  return [
    say.finding.title({ count: findings.length }),
    ...findings.flatMap((finding) => describe(say, finding)),
  ];
}

/** What a finding is about, as people call it: « Un cap commun (texte) ». */
export function findingLabel(say: PageMessages, { where: { label, field } }: Finding): string {
  if (field === null) return label;
  const named = Object.hasOwn(say.fields, field)
    ? say.fields[field as keyof PageMessages["fields"]]()
    : field;
  return say.finding.field({ label, field: named });
}

function describe(say: PageMessages, finding: Finding): string[] {
  const words = say.finding;
  const { kind, ours, theirs, merged } = finding;
  return [
    words.item({ label: findingLabel(say, finding), what: words[kind]() }),
    `    ${words.ours({ text: oneLine(ours) })}`,
    `    ${words.theirs({ text: oneLine(theirs) })}`,
    `    ${words.merged({ text: oneLine(merged) })}`,
  ];
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ⏎ ");

import type { Finding } from "#shared/model/finding.ts";
import type { Messages } from "./fr.ts";

/** What deserves a look after a merge, as lines to read: one finding, both its versions, what stands now. */
export function describeFindings(say: Messages, findings: readonly Finding[]): string[] {
  return [
    say.finding.title({ count: findings.length }),
    ...findings.flatMap((finding) => describe(say, finding)),
  ];
}

function describe({ finding: words }: Messages, finding: Finding): string[] {
  const { kind, where, ours, theirs, merged } = finding;
  const label = where.field === null ? where.label : words.field({ label: where.label, field: where.field });
  return [
    words.item({ label, what: words[kind]() }),
    `    ${words.ours({ text: oneLine(ours) })}`,
    `    ${words.theirs({ text: oneLine(theirs) })}`,
    `    ${words.merged({ text: oneLine(merged) })}`,
  ];
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ⏎ ");

import type { Language } from "#shared/model/alliance.ts";
import type { CommandCall } from "#shared/model/finding.ts";
import { commandLine } from "#shared/doc/commands/registry.ts";
import { beginAlliance } from "#renderer/doc/session/beginAlliance.ts";
import { fetchPart } from "#renderer/platform/MissingPart.ts";
import { shippedTemplate } from "./create/templates.ts";

const examples = {
  fr: () => import("#resources/examples/fr/alliance.jsonl?raw"),
  en: () => import("#resources/examples/en/alliance.jsonl?raw"),
} as const satisfies Record<Language, unknown>;

/** A fresh copy of the worked example: the shipped template, then the commands by which its partners wrote in it. */
export async function beginExample(language: Language) {
  const [{ default: lines }, template] = await Promise.all([
    fetchPart(examples[language]()),
    shippedTemplate(language, "full"),
  ]);
  const [first, ...others] = lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line): CommandCall => commandLine.parse(JSON.parse(line)));
  return beginAlliance([{ command: "createAlliance", args: { ...first?.args, template } }, ...others]);
}

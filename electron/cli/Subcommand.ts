import { parseArgs, type ParseArgsConfig } from "node:util";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { Messages } from "#shared/messages/fr.ts";
import type { Outcome, Terminal } from "./Terminal.ts";

/** The options and positionals of one call, as `node:util` parsed them. */
export type Call = {
  readonly files: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
};

export type SubcommandName = keyof Messages["cli"]["summary"];

export type Subcommand = {
  readonly name: SubcommandName;
  /** What follows the name, in the notation of man pages. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** How many files it takes: at least, at most. */
  readonly files: readonly [number, number];
  readonly required?: readonly string[];
  /** Options that are given all, or none. */
  readonly together?: readonly string[];
  /** Pairs of options of which one at most is given. */
  readonly apart?: readonly (readonly [string, string])[];
  readonly run: (call: Call, terminal: Terminal) => Promise<Outcome>;
};

/** What is wrong with the arguments, as data: the words are made where they are shown. */
export type UsageFailure =
  | { readonly kind: "option-missing"; readonly option: string }
  | { readonly kind: "option-unknown"; readonly option: string }
  | { readonly kind: "option-twice"; readonly option: string }
  | { readonly kind: "options-apart"; readonly one: string; readonly other: string }
  | { readonly kind: "value-missing"; readonly option: string }
  | { readonly kind: "value-unwanted"; readonly option: string }
  | { readonly kind: "file-missing"; readonly expected: string }
  | { readonly kind: "too-much"; readonly word: string };

export function parseCall(subcommand: Subcommand, args: readonly string[]): Result<Call, UsageFailure> {
  const { options, files, required = [], together = [], apart = [], usage } = subcommand;
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: option, value, inlineValue } = token;
    const known = Object.hasOwn(options, name) ? options[name] : undefined;
    if (known === undefined) return fail({ kind: "option-unknown", option });
    if (known.type === "boolean" && value !== undefined) return fail({ kind: "value-unwanted", option });
    // A value that looks like an option is a forgotten value: `--name=-x` says that it is meant.
    const isForgotten = inlineValue === false && /^-./.test(value);
    if (known.type === "string" && (value === undefined || isForgotten)) {
      return fail({ kind: "value-missing", option });
    }
    const before = values.get(name) ?? [];
    if (before.length > 0 && known.multiple !== true) return fail({ kind: "option-twice", option });
    values.set(name, [...before, value ?? ""]);
  }
  const [least, most] = files;
  const extra = positionals[most];
  if (extra !== undefined) return fail({ kind: "too-much", word: extra });
  if (positionals.length < least || positionals.includes("")) {
    return fail({ kind: "file-missing", expected: usage.split(/ \[?-/)[0] ?? "" });
  }
  for (const name of required) {
    const given = values.get(name)?.[0];
    if (given === undefined) return fail({ kind: "option-missing", option: spelled(subcommand, name) });
    if (given.trim() === "") return fail({ kind: "value-missing", option: spelled(subcommand, name) });
  }
  const alone = together.find((name) => !values.has(name));
  if (alone !== undefined && together.some((name) => values.has(name)))
    return fail({ kind: "option-missing", option: spelled(subcommand, alone) });
  const both = apart.find((pair) => pair.every((name) => values.has(name)));
  if (both !== undefined) {
    const [one, other] = [spelled(subcommand, both[0]), spelled(subcommand, both[1])];
    return fail({ kind: "options-apart", one, other });
  }
  return ok({
    files: positionals,
    text: (option) => values.get(option)?.[0],
    texts: (option) => values.get(option) ?? [],
    has: (option) => values.has(option),
  });
}

/** An option as people type it: its short form where it has one. */
export function spelled({ options }: Subcommand, name: string): string {
  const short = options[name]?.short;
  return short === undefined ? `--${name}` : `-${short}`;
}

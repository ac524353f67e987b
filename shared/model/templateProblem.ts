import type { z } from "zod";

/** A step of the way to a field: its name, or its place in a list, from 0. */
export type TemplatePath = readonly (string | number)[];

/** What is wrong in a template file, as data: the words are made where they are shown. */
export type TemplateProblem = { readonly path: TemplatePath } & (
  | { readonly kind: "too-large"; readonly maxBytes: number }
  /** `code` is the YAML reader's name of the error, such as `BAD_INDENT`. */
  | { readonly kind: "yaml-syntax"; readonly code: string }
  | { readonly kind: "not-allowed"; readonly what: "alias" | "anchor" | "tag" | "directive" | "nesting" }
  | { readonly kind: "duplicate-field" }
  | { readonly kind: "missing-field" }
  | { readonly kind: "unknown-field" }
  | { readonly kind: "wrong-type"; readonly expected: "text" | "list" | "map" }
  | { readonly kind: "wrong-choice"; readonly expected: readonly string[] }
  | { readonly kind: "wrong-form"; readonly expected: TextForm }
  | { readonly kind: "too-long"; readonly maximum: number }
  | { readonly kind: "too-short"; readonly minimum: number }
  /** An id, code or position that an earlier entry already has. */
  | { readonly kind: "duplicate-id"; readonly id: string }
  | { readonly kind: "unknown-variable"; readonly name: string; readonly expected: readonly string[] }
  /** Variables are filled in the bodies of clauses alone. */
  | { readonly kind: "misplaced-variable"; readonly name: string }
  /** A principle called the official text without saying where it was copied from, or without words. */
  | { readonly kind: "unsupported-official-claim"; readonly expected: "sourceReference" | "label" }
);

/** `slug`: lower-case words joined by `-`; `code`: upper-case words joined by `_`; `line`: no line break. */
export const textForms = ["slug", "code", "line", "text"] as const;
export type TextForm = (typeof textForms)[number];

/** `line` counts from 1. */
export type InvalidTemplate = {
  readonly kind: "invalid-template";
  readonly line: number;
  readonly problem: TemplateProblem;
};

/** What a schema refused, in our words. `isAbsent` tells whether nothing stands at a path. */
export function problemsOf(
  issue: z.core.$ZodIssue,
  isAbsent: (path: TemplatePath) => boolean,
): readonly TemplateProblem[] {
  const path = issue.path as TemplatePath;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ kind: "unknown-field", path: [...path, key] }));
  return [isAbsent(path) ? { kind: "missing-field", path } : problemOf(issue, path)];
}

function problemOf(issue: z.core.$ZodIssue, path: TemplatePath): TemplateProblem {
  if (issue.code === "invalid_value")
    return { kind: "wrong-choice", path, expected: issue.values.map(String) };
  if (issue.code === "too_big") return { kind: "too-long", path, maximum: Number(issue.maximum) };
  if (issue.code === "too_small") return { kind: "too-short", path, minimum: Number(issue.minimum) };
  if (issue.code === "invalid_type") {
    const expected = issue.expected === "array" ? "list" : issue.expected === "object" ? "map" : "text";
    return { kind: "wrong-type", path, expected };
  }
  return { kind: "wrong-form", path, expected: textForms.find((form) => form === issue.message) ?? "line" };
}

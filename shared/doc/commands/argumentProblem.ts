import type { z } from "zod";
import { textForms, type TextForm } from "#shared/model/textForm.ts";

/** What is wrong with an argument, as data: the words are made where they are shown. */
export type ArgumentProblem =
  | { readonly kind: "missing" }
  | { readonly kind: "unknown" }
  /** A text that has to say something. */
  | { readonly kind: "empty" }
  | { readonly kind: "wrong-type"; readonly expected: string }
  | { readonly kind: "wrong-choice"; readonly expected: readonly string[] }
  | { readonly kind: "wrong-form"; readonly expected: TextForm }
  | { readonly kind: "too-long"; readonly maximum: number }
  | { readonly kind: "too-short"; readonly minimum: number };

/** The first problem that a schema found, and where: names and places in lists, joined by points. */
export function argumentProblem(error: z.ZodError): {
  readonly path: string;
  readonly problem: ArgumentProblem;
} {
  const [issue] = error.issues;
  if (issue === undefined) return { path: "", problem: { kind: "wrong-form", expected: "text" } };
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return { path: [...issue.path, issue.keys[0] ?? ""].join("."), problem: { kind: "unknown" } };
  }
  return { path, problem: problemOf(issue) };
}

function problemOf(issue: z.core.$ZodIssue): ArgumentProblem {
  if (issue.code === "invalid_type") {
    const isMissing = issue.input === undefined && issue.message.includes("undefined");
    return isMissing ? { kind: "missing" } : { kind: "wrong-type", expected: issue.expected };
  }
  if (issue.code === "invalid_value") return { kind: "wrong-choice", expected: issue.values.map(String) };
  if (issue.code === "too_big") return { kind: "too-long", maximum: Number(issue.maximum) };
  if (issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1)
    return { kind: "empty" };
  if (issue.code === "too_small") return { kind: "too-short", minimum: Number(issue.minimum) };
  return { kind: "wrong-form", expected: textForms.find((form) => form === issue.message) ?? "text" };
}

import { parseTemplate, type Template } from "#shared/model/template.ts";
import { assert } from "#shared/base/Bug.ts";

/** One thing of each kind; its lines are numbered by the tests that spoil it. */
export const smallTemplate = `format: 1
id: small
language: en
title: Small
provenance: Ours
scopes: [MORAL]
principles:
  - position: 1
    label: Told by the copy
    sourceReference: Copy of 2026
    origin: OFFICIAL_TEXT
articles:
  - id: one
    title: 2026
    horizon: M18
    text: |
      We commit to:
      1. **this**

      - that
clauses:
  - code: PURPOSE
    label: Purpose
    place: BEFORE_ARTICLES
    isMandatory: true
    scopes: []
    body: |
      For {{alliance.name}},
      by {{parties.names}}.
axes:
  - id: cohesion
    family: COHESION
    label: no
`;

/** The small template with one piece changed; it must hold that piece. */
export function changedTemplate(before: string, after: string): string {
  assert(smallTemplate.includes(before), `the small template holds ${before}`);
  return smallTemplate.replace(before, after);
}

export function readTemplate(text: string): Template {
  const parsed = parseTemplate(text);
  assert(parsed.ok, `a template: ${JSON.stringify(parsed)}`);
  return parsed.value;
}

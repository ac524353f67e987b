import { expect, test } from "vitest";
import { articleStatuses, type Stand } from "#shared/model/consent.ts";
import { objectionStates, positionKinds } from "#shared/model/statement.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { objectionMark, positionMark, statusMark, type Mark } from "#renderer/features/consent/marks.ts";

const words = messagesFor("fr").consent;
const stand = (of: Partial<Stand>): Stand => ({ kind: "CONSENT", isCurrent: true, objection: null, ...of });

test("no two positions, statuses or states share a shape: colour never stands alone", () => {
  const shapes = (marks: readonly Mark[]) => new Set(marks.map(({ icon }) => icon)).size;
  expect(shapes(positionKinds.map((kind) => positionMark(words, stand({ kind }))))).toBe(
    positionKinds.length,
  );
  expect(shapes(articleStatuses.map((status) => statusMark(words, status)))).toBe(articleStatuses.length);
  expect(shapes(objectionStates.map((state) => objectionMark(words, state)))).toBe(objectionStates.length);
});

test("an objection that was lifted or withdrawn is called so; one that was referred stays an objection", () => {
  const label = (objection: Stand["objection"]) =>
    positionMark(words, stand({ kind: "OBJECTION", objection })).label;
  expect(label("RESOLVED")).toBe("Objection levée");
  expect(label("WITHDRAWN")).toBe("Objection retirée");
  for (const open of ["RAISED", "TESTED", "BEING_RESOLVED", "ESCALATED"] as const) {
    expect(label(open)).toBe("Objection");
  }
});

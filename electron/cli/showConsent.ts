import type * as Y from "yjs";
import { partnerName } from "#shared/model/partner.ts";
import { readStandings } from "#shared/doc/queries/consent.ts";
import { readOne } from "#shared/doc/readRecord.ts";
import { readRegister } from "#shared/doc/statements/decisions.ts";
import { describeRegisterProblem, shortId } from "#shared/messages/describeRegister.ts";
import { done, type Outcome, type Terminal } from "./Terminal.ts";

/** The command line compares no key with anybody: it trusts what the document says, where that is unambiguous. */
const nobody: ReadonlySet<string> = new Set();

/** Statuses, positions and decisions, each with its authentication: for `show --json`. */
export function consentData(doc: Y.Doc) {
  const { consent, positions, register } = readStandings(doc, nobody);
  const { decisions, doubtful, problems } = register;
  return {
    consent: consent.articles.map(({ id, number, status, stands }) => ({
      id,
      number,
      status,
      stands: stands.map(({ partnerId, standing: { kind, isCurrent, objection, said } }) => ({
        partnerId,
        kind,
        isCurrent,
        objection,
        position: said?.id ?? null,
      })),
    })),
    positions: positions.all,
    objections: [...positions.objections.values()].map(({ id, state, steps, resolvedBy }) => ({
      id,
      state,
      resolvedBy,
      steps: steps.map((step) => step.id),
    })),
    decisions: [...decisions, ...doubtful],
    registerProblems: problems,
  };
}

/** Prints the register; when it is checked, the answer is no as soon as one point of it cannot be confirmed. */
export function showDecisions(doc: Y.Doc, isChecked: boolean, { out, say }: Terminal): Outcome {
  const { decisions, doubtful, replacedBy, problems } = readRegister(doc, nobody);
  const nameOf = (id: string) => {
    const partner = readOne(doc, "partners", id);
    return partner === undefined ? id : partnerName(partner);
  };
  for (const { id, statement, doubt } of [...decisions, ...doubtful]) {
    const line = say.show.decision({
      at: statement.at.slice(0, 10),
      kind: say.consent.decision.kind[statement.kind](),
      subject: statement.subject,
      partner: nameOf(statement.partnerId),
      id: shortId(id),
    });
    if (doubt !== null) out(say.show.doubtful({ line, why: say.consent.doubt[doubt]() }));
    else out(Object.hasOwn(replacedBy, id) ? say.show.replaced({ line }) : line);
  }
  if (!isChecked) {
    if (decisions.length + doubtful.length === 0) out(say.consent.register.sound({ count: 0 }));
    return done;
  }
  if (problems.length === 0) {
    out(say.consent.register.sound({ count: decisions.length }));
    return done;
  }
  out(say.consent.register.unsound({ count: problems.length }));
  for (const problem of problems) out(`  ${describeRegisterProblem(say, problem, nameOf)}`);
  return { code: 1 };
}

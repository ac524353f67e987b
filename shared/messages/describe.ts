import { unreachable } from "#shared/base/Bug.ts";
import type { ArgumentProblem } from "#shared/doc/commands/argumentProblem.ts";
import type { CommandFailure } from "#shared/doc/commands/command.ts";
import type { FileFailure } from "#shared/doc/format/allianceFile.ts";
import type { InvalidTemplate } from "#shared/model/templateProblem.ts";
import type { FirstMessages } from "./fr.ts";

/** Why an `.alliance` file was refused, in one sentence. */
export function describeFileFailure(say: FirstMessages, file: string, failure: FileFailure): string {
  switch (failure.kind) {
    case "not-an-alliance-file":
      return say.file.notAnAlliance({ file });
    case "torn-file":
      return say.file.torn({ file, detail: failure.detail });
    case "hostile-file":
      return say.file.hostile({ file, detail: failure.detail });
    case "format-too-new":
      return say.file.tooNew({ file, version: failure.version });
    default:
      return unreachable(failure);
  }
}

/** Why a command was refused, in one sentence. */
export function describeCommandFailure(say: FirstMessages, failure: CommandFailure): string {
  switch (failure.kind) {
    case "made-by-newer-app":
      return say.alliance.madeByNewerApp({ features: failure.features.join(", ") });
    case "invalid-arguments":
      return say.command.invalid({
        path: failure.path,
        problem: describeArgumentProblem(say, failure.problem),
      });
    case "invalid-template":
      return describeTemplateFailure(say, "template", failure.template);
    case "no-such-record":
      return say.command.unknownRecord(failure);
    case "record-exists":
      return say.command.recordExists(failure);
    case "no-alliance":
      return say.alliance.empty();
    case "alliance-exists":
      return say.alliance.exists();
    case "no-such-text":
      return say.command.unknownText(failure);
    case "out-of-range":
      return say.command.outOfRange(failure);
    case "not-authentic":
      return say.consent.failure["not-authentic"]({ why: say.consent.doubt[failure.doubt]() });
    case "step-not-allowed":
      return say.consent.failure["step-not-allowed"]({
        from: say.consent.objection[failure.from](),
        to: say.consent.objection[failure.to](),
      });
    case "partner-not-engaged":
    case "wording-changed":
    case "reason-required":
    case "objectors-own":
      return say.consent.failure[failure.kind]();
    default:
      return unreachable(failure);
  }
}

/** The same beside the field that was filled in, which needs no name of its own there. */
export function describeRefusal(say: FirstMessages, failure: CommandFailure): string {
  if (failure.kind !== "invalid-arguments") return describeCommandFailure(say, failure);
  const sentence = describeArgumentProblem(say, failure.problem);
  return `${sentence.charAt(0).toLocaleUpperCase()}${sentence.slice(1)}.`;
}

function describeArgumentProblem({ command }: FirstMessages, problem: ArgumentProblem): string {
  switch (problem.kind) {
    case "missing":
    case "unknown":
    case "empty":
      return command.problem[problem.kind]();
    case "wrong-type":
      return command.problem["wrong-type"](problem);
    case "wrong-choice":
      return command.problem["wrong-choice"]({ expected: problem.expected.join(", ") });
    case "wrong-form":
      return command.form[problem.expected]();
    case "too-long":
      return command.problem["too-long"](problem);
    case "too-short":
      return command.problem["too-short"](problem);
    default:
      return unreachable(problem);
  }
}

/** Why a template file was refused, with its line. */
export function describeTemplateFailure(
  say: FirstMessages,
  file: string,
  { line, problem }: InvalidTemplate,
): string {
  const words = say.template.problem;
  const path = problem.path.join(".");
  return say.template.invalid({ file, line, problem: sentence() });

  function sentence(): string {
    switch (problem.kind) {
      case "too-large":
        return words["too-large"](problem);
      case "yaml-syntax":
        return words["yaml-syntax"](problem);
      case "not-allowed":
        return words["not-allowed"](problem);
      case "duplicate-field":
      case "missing-field":
      case "unknown-field":
        return words[problem.kind]({ path });
      case "wrong-type":
        return words["wrong-type"]({ path, expected: problem.expected });
      case "wrong-choice":
        return words["wrong-choice"]({ path, expected: problem.expected.join(", ") });
      case "wrong-form":
        return words["wrong-form"]({ path, expected: problem.expected });
      case "too-long":
        return words["too-long"]({ path, maximum: problem.maximum });
      case "too-short":
        return words["too-short"]({ path, minimum: problem.minimum });
      case "duplicate-id":
        return words["duplicate-id"](problem);
      case "unknown-variable":
        return words["unknown-variable"]({ name: problem.name, expected: problem.expected.join(", ") });
      case "misplaced-variable":
        return words["misplaced-variable"](problem);
      case "unsupported-official-claim":
        return words["unsupported-official-claim"]();
      default:
        return unreachable(problem);
    }
  }
}

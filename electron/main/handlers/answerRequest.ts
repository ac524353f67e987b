import type { Reply, Refusal } from "#shared/ipc/channels.ts";
import { requests, type RequestName } from "#shared/ipc/contract.ts";
import type { Caller, Handlers } from "./Handlers.ts";

export type RequestReport = (what: {
  readonly refusal: Refusal["kind"];
  /** Of the contract; nothing that a sender made up. */
  readonly request?: RequestName;
  readonly error?: unknown;
}) => void;

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === "string" && Object.hasOwn(requests, name);

/**
 * Answers one request, whatever was sent: a name or arguments that the contract does not know are refused before any
 * handler sees them. Refusals are reported without a word of their content.
 */
export async function answerRequest(
  handlers: Handlers,
  name: unknown,
  args: unknown,
  caller: Caller,
  report: RequestReport,
): Promise<Reply> {
  if (!isRequestName(name)) {
    report({ refusal: "unknown-request" });
    return { ok: false, refusal: { kind: "unknown-request" } };
  }
  const checked = requests[name].args().safeParse(args);
  if (!checked.success) {
    report({ refusal: "malformed-request", request: name });
    return { ok: false, refusal: { kind: "malformed-request" } };
  }
  try {
    // The handler of a name takes what the schema of that name gives.
    const handle = handlers[name] as (args: unknown, caller: Caller) => Promise<unknown>;
    return { ok: true, answer: await handle(checked.data, caller) };
  } catch (error) {
    report({ refusal: "bug", request: name, error });
    return { ok: false, refusal: { kind: "bug" } };
  }
}

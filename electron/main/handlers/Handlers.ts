import type { Answer, Arguments, RequestName } from "#shared/ipc/contract.ts";

/** Which window asks. */
export type Caller = { readonly windowId: number };

export type Handler<N extends RequestName> = (args: Arguments<N>, caller: Caller) => Promise<Answer<N>>;

export type Handlers = { readonly [N in RequestName]: Handler<N> };

/** The handlers of some namespaces of the contract: `HandlersOf<"journal" | "backup">`. */
export type HandlersOf<Space extends string> = Pick<Handlers, Extract<RequestName, `${Space}:${string}`>>;

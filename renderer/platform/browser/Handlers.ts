import type { Answer, Arguments, RequestName } from "#shared/ipc/contract.ts";

export type Handler<N extends RequestName> = (args: Arguments<N>) => Promise<Answer<N>>;
export type Handlers = { readonly [N in RequestName]: Handler<N> };

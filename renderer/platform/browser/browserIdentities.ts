import { fail } from "#shared/base/Result.ts";
import { fetchPart } from "#renderer/platform/MissingPart.ts";
import type { Handlers } from "./Handlers.ts";
import { identityDatabase } from "./identityDatabase.ts";

type IdentityHandlers = Pick<Handlers, Extract<keyof Handlers, `identity:${string}`>>;

const notAvailable = () => Promise.resolve(fail({ kind: "not-available" } as const));

/** Plain http pages have no `crypto.subtle`: nothing can be signed there, and the interface says why. */
const unable: IdentityHandlers = {
  "identity:list": () => Promise.resolve([]),
  "identity:create": notAvailable,
  "identity:import": notAvailable,
  "identity:export": notAvailable,
  "identity:remove": notAvailable,
  "identity:sign": notAvailable,
  "identity:attest": notAvailable,
};

/** Loaded when first asked for: certificates are nothing that the first screen needs. */
async function able(): Promise<IdentityHandlers> {
  if (globalThis.crypto.subtle === undefined) return unable;
  const { identityRequests } = await fetchPart(import("#shared/ipc/identityRequests.ts"));
  return identityRequests({ keep: identityDatabase, crypto: globalThis.crypto, now: () => new Date() });
}

/** Certificates are read where there is one: who signs nothing does without all that reads them. */
const list: IdentityHandlers["identity:list"] = async (args) => {
  if (globalThis.crypto.subtle === undefined) return [];
  return (await identityDatabase.list()).length === 0 ? [] : (await able())["identity:list"](args);
};

/** Identities of this browser: their keys lie in its database, readable by whoever uses this account. */
export const browserIdentities: IdentityHandlers = {
  "identity:list": list,
  "identity:create": async (args) => (await able())["identity:create"](args),
  "identity:import": async (args) => (await able())["identity:import"](args),
  "identity:export": async (args) => (await able())["identity:export"](args),
  "identity:remove": async (args) => (await able())["identity:remove"](args),
  "identity:sign": async (args) => (await able())["identity:sign"](args),
  "identity:attest": async (args) => (await able())["identity:attest"](args),
};

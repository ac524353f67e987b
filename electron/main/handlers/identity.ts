import { webcrypto } from "node:crypto";
import { ok } from "#shared/base/Result.ts";
import { identityRequests } from "#shared/ipc/identityRequests.ts";
import type { Identities } from "#electron/main/storage/identities.ts";
import type { HandlersOf } from "./Handlers.ts";

type Ports = { readonly identities: Identities; readonly now: () => Date };

/** Identities whose keys the system's keyring seals. */
export const identityHandlers = ({ identities, now }: Ports): HandlersOf<"identity"> =>
  identityRequests({
    keep: {
      list: async () => (await identities.list()).map(({ certificate }) => [certificate]),
      keep: async (_id, identity) => {
        const kept = await identities.keep(identity);
        return kept.ok ? ok(undefined) : kept;
      },
      load: identities.load,
      remove: identities.remove,
    },
    crypto: webcrypto,
    now,
  });

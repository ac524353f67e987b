import { fail, ok } from "#shared/base/Result.ts";
import { requests, type Arguments, type Bridge, type RequestName } from "#shared/ipc/contract.ts";
import { browserFiles } from "./browserFiles.ts";
import { browserIdentities } from "./browserIdentities.ts";
import { browserLibrary } from "./browserLibrary.ts";
import { describeBrowser, writeClipboard } from "./browserShell.ts";
import type { Handlers } from "./Handlers.ts";

const notAvailable = () => Promise.resolve(fail({ kind: "not-available" } as const));

/** What the browser does by itself of all that a shell is asked; the rest answers `not-available`. */
const handlers: Handlers = {
  ...browserLibrary,
  ...browserFiles,
  ...browserIdentities,
  "app:describe": describeBrowser,
  "journal:open": notAvailable,
  "journal:append": notAvailable,
  "journal:compact": notAvailable,
  "journal:close": notAvailable,
  "backup:list": notAvailable,
  "backup:take": notAvailable,
  "backup:read": notAvailable,
  "relay:start": notAvailable,
  "relay:stop": notAvailable,
  "relay:state": () => Promise.resolve(null),
  "external:open": ({ url }) => {
    if (!/^(https:\/\/|mailto:)/.test(url)) return Promise.resolve(fail({ kind: "refused" }));
    window.open(url, "_blank", "noopener,noreferrer");
    return Promise.resolve(ok(undefined));
  },
  "clipboard:write": writeClipboard,
  "menu:offer": () => Promise.resolve(),
  "window:close": () => Promise.resolve(),
};

/** The same contract as the desktop's, arguments checked alike. A browser tells nothing by itself. */
export const browserBridge = (): Bridge => ({
  request: (async <N extends RequestName>(name: N, args: Arguments<N>) => {
    const parsed = requests[name].args().parse(args);
    return (handlers[name] as (given: unknown) => Promise<unknown>)(parsed);
  }) as Bridge["request"],
  on: () => () => undefined,
});

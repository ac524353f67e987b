import { use } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import { request } from "#renderer/platform/bridge.ts";

let described: Promise<AppDescription> | undefined;

/** What this shell can do; the component waits for the answer, which never changes. */
export const useShell = (): AppDescription => use((described ??= request("app:describe", {})));

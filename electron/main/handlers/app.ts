import type { AppDescription } from "#shared/ipc/answers.ts";
import type { Vault } from "#electron/main/storage/vault.ts";
import type { HandlersOf } from "./Handlers.ts";

type Ports = {
  readonly vault: Pick<Vault, "protection">;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly locale: () => string;
  readonly settingsSetAside: string | null;
};

export const appHandlers = ({
  vault,
  version,
  platform,
  locale,
  settingsSetAside,
}: Ports): HandlersOf<"app"> => ({
  "app:describe": async () => ({
    shell: "desktop",
    version,
    platform: platformName(platform),
    locale: locale(),
    canSign: true,
    keys: await vault.protection(),
    canShareLocally: true,
    servedBy: null,
    settingsSetAside,
  }),
});

const platformName = (platform: NodeJS.Platform): AppDescription["platform"] =>
  platform === "darwin" || platform === "win32" ? platform : "linux";

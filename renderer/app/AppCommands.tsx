import { Suspense, useEffect, useMemo, useState } from "react";
import { bridge, request } from "#renderer/platform/bridge.ts";
import {
  runCommand,
  runCommandWhenThere,
  useAppCommands,
  useCurrentCommands,
} from "#renderer/platform/commands.ts";
import { onKeyDown } from "#renderer/platform/keys.ts";
import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { go } from "#renderer/platform/route.ts";
import { changeSettings } from "#renderer/platform/settings.ts";
import { isMenuCommand } from "#shared/ipc/menu.ts";
import { themes } from "#shared/ipc/settings.ts";
import { languages } from "#shared/model/alliance.ts";
import { speaking } from "./parts.ts";

const Palette = fetchedLater(() => speaking(import("./palette/Palette.tsx")).then(({ Palette }) => Palette));
const KeyboardMap = fetchedLater(() =>
  import("./palette/KeyboardMap.tsx").then(({ KeyboardMap }) => KeyboardMap),
);
const SettingsDialog = fetchedLater(() =>
  import("./SettingsDialog.tsx").then(({ SettingsDialog }) => SettingsDialog),
);

type Panel = "palette" | "keyboard" | "settings";

/** What can be done anywhere, by key, by name or from the desktop's menu. */
export function AppCommands() {
  const say = useFirstMessages();
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  const offered = useCurrentCommands()
    .map(({ id }) => id)
    .filter(isMenuCommand)
    .join(" ");

  useEffect(() => {
    void request("menu:offer", { commands: offered.split(" ").filter(isMenuCommand) });
  }, [offered]);

  useEffect(() => {
    addEventListener("keydown", onKeyDown);
    const unfollow = bridge.on("menu:chosen", ({ command }) => runCommand(command));
    return () => {
      removeEventListener("keydown", onKeyDown);
      unfollow();
    };
  }, []);

  useAppCommands(
    useMemo(() => {
      const { groupApp, groupGo } = say.app.commands;
      return [
        {
          id: "app:palette",
          group: groupApp(),
          label: say.app.commands.palette(),
          keys: "Mod+K",
          worksInFields: true,
          run: () => setPanel("palette"),
        },
        {
          id: "app:keyboard",
          group: groupApp(),
          label: say.app.commands.keyboard(),
          keys: "?",
          run: () => setPanel("keyboard"),
        },
        {
          id: "app:settings",
          group: groupApp(),
          label: say.app.commands.settings(),
          keys: "Mod+,",
          worksInFields: true,
          run: () => setPanel("settings"),
        },
        {
          id: "app:home",
          group: groupGo(),
          label: say.app.commands.home(),
          keys: "Alt+0",
          worksInFields: true,
          run: () => go({ page: "home" }),
        },
        ...(["file:open", "file:join"] as const).map((id) => ({
          id,
          group: groupApp(),
          label: id === "file:open" ? say.home.commands.open() : say.home.commands.join(),
          run: () => {
            go({ page: "home" });
            runCommandWhenThere(id);
          },
        })),
        {
          id: "file:new",
          group: groupApp(),
          label: say.home.commands.create(),
          keys: "Alt+N",
          worksInFields: true,
          run: () => go({ page: "create" }),
        },
        {
          id: "file:verify",
          group: groupApp(),
          label: say.home.commands.verify(),
          run: () => go({ page: "verify" }),
        },
        {
          id: "app:about",
          group: groupApp(),
          label: say.app.commands.about(),
          run: () => setPanel("settings"),
        },
        ...themes.map((theme) => ({
          id: `theme:${theme}`,
          group: groupApp(),
          label: say.app.commands.theme({ name: say.app.settings.themes[theme]() }),
          run: () => void changeSettings({ theme }),
        })),
        ...languages.map((language) => ({
          id: `language:${language}`,
          group: groupApp(),
          label: say.app.commands.language({ name: say.app.settings.languages[language]() }),
          run: () => void changeSettings({ language }),
        })),
      ];
    }, [say]),
  );

  return (
    <Suspense fallback={null}>
      {panel === "palette" && <Palette onClose={close} />}
      {panel === "keyboard" && <KeyboardMap onClose={close} />}
      {panel === "settings" && <SettingsDialog onClose={close} />}
    </Suspense>
  );
}

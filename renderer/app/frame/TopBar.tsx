import { Redo2, Search, Settings, Undo2 } from "lucide-react";
import { memo } from "react";
import { useMessages } from "#renderer/platform/language.ts";
import { runCommand } from "#renderer/platform/commands.ts";
import { shownKeys } from "#renderer/platform/keys.ts";
import { Button as AriaButton } from "react-aria-components";
import { AfterText } from "#renderer/ui/AfterText.tsx";
import { IconButton } from "#renderer/ui/Button.tsx";
import { PresenceButton } from "./PresenceButton.tsx";
import { SafetyButton } from "./SafetyButton.tsx";
import { useUndoState } from "./useUndoCommands.ts";
import { writeRoute } from "#renderer/platform/route.ts";
import { Mark } from "#renderer/ui/Mark.tsx";
import { ShareButton } from "#renderer/features/sharing/ShareButton.tsx";

/** Always in sight: search, undo, where one's words are, who is here. */
export const TopBar = memo(function TopBar() {
  const say = useMessages();
  const { canUndo, canRedo } = useUndoState();
  return (
    <header className="top-bar no-print">
      <a className="top-bar-home" href={writeRoute({ page: "home" })} aria-label={say.app.home()}>
        <Mark size={28} />
      </a>
      <AriaButton className="search-button" onPress={() => runCommand("app:palette")}>
        <Search size={16} aria-hidden />
        <span className="search-hint">{say.app.searchHint()}</span>
        <kbd>{shownKeys("Mod+K")}</kbd>
      </AriaButton>
      <div className="top-bar-tools">
        <AfterText>
          <IconButton
            icon={Undo2}
            label={say.app.undo()}
            keys={shownKeys("Mod+Z")}
            isDisabled={!canUndo}
            onPress={() => runCommand("edit:undo")}
          />
          <IconButton
            icon={Redo2}
            label={say.app.redo()}
            keys={shownKeys("Mod+Shift+Z")}
            isDisabled={!canRedo}
            onPress={() => runCommand("edit:redo")}
          />
          <SafetyButton />
          <PresenceButton />
          <ShareButton />
          <IconButton
            icon={Settings}
            label={say.app.commands.settings()}
            onPress={() => runCommand("app:settings")}
          />
        </AfterText>
      </div>
    </header>
  );
});

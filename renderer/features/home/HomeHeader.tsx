import { Settings } from "lucide-react";
import { languages } from "#shared/model/alliance.ts";
import { runCommand } from "#renderer/platform/commands.ts";
import { useLanguage, useFirstMessages } from "#renderer/platform/language.ts";
import { changeSettings } from "#renderer/platform/settings.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Segmented } from "#renderer/ui/choices.tsx";
import { Mark } from "#renderer/ui/Mark.tsx";

export function HomeHeader() {
  const say = useFirstMessages();
  return (
    <header className="home-header">
      <div className="home-brand">
        <Mark size={36} />
        <span>{say.app.name()}</span>
      </div>
      <div className="row">
        <Segmented
          label={say.home.language()}
          value={useLanguage()}
          options={languages.map((id) => ({ id, label: id.toUpperCase() }))}
          onChange={(language) => void changeSettings({ language })}
        />
        <IconButton
          icon={Settings}
          label={say.app.commands.settings()}
          onPress={() => runCommand("app:settings")}
        />
      </div>
    </header>
  );
}

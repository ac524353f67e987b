import { useEffect, useState } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import { themes, type Settings } from "#shared/ipc/settings.ts";
import { languages } from "#shared/model/alliance.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { changeSettings, useSettings } from "#renderer/platform/settings.ts";
import { Segmented } from "#renderer/ui/choices.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

const sizes = ["90", "100", "115", "130"] as const;

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const say = useFirstMessages();
  const words = say.app.settings;
  const settings = useSettings();
  const [shell, setShell] = useState<AppDescription | null>(null);
  useEffect(() => void request("app:describe", {}).then(setShell), []);

  async function change(next: Partial<Settings>) {
    const kept = await changeSettings(next);
    if (!kept.ok) toast({ tone: "problem", text: words.notKept() });
  }
  const setProfile = (field: Partial<Settings["profile"]>) => {
    void change({ profile: { ...settings.profile, ...field } });
    return null;
  };

  return (
    <Dialog isOpen onClose={onClose} title={words.title()} closeLabel={say.app.close()}>
      <CommittedField
        label={words.fullName()}
        value={settings.profile.fullName}
        autoComplete="name"
        onCommit={(fullName) => setProfile({ fullName: fullName.slice(0, 160) })}
      />
      <CommittedField
        label={words.organisation()}
        value={settings.profile.organisation}
        autoComplete="organization"
        help={words.profileHelp()}
        onCommit={(organisation) => setProfile({ organisation: organisation.slice(0, 200) })}
      />
      <Select
        label={words.language()}
        value={settings.language ?? "auto"}
        options={[
          { id: "auto", label: words.languageAuto() },
          ...languages.map((id) => ({ id, label: words.languages[id]() })),
        ]}
        onChange={(id) => void change({ language: id === "auto" ? null : id })}
      />
      <div className="field">
        <span className="field-label" aria-hidden>
          {words.theme()}
        </span>
        <Segmented
          label={words.theme()}
          value={settings.theme}
          options={themes.map((id) => ({ id, label: words.themes[id]() }))}
          onChange={(theme) => void change({ theme })}
        />
      </div>
      <div className="field">
        <span className="field-label" aria-hidden>
          {words.textSize()}
        </span>
        <Segmented
          label={words.textSize()}
          value={String(settings.textSize) as (typeof sizes)[number]}
          options={sizes.map((id) => ({ id, label: `${id}\u00a0%` }))}
          onChange={(size) => void change({ textSize: Number(size) as Settings["textSize"] })}
        />
      </div>
      {shell?.keys === "plain" && <Banner tone="warning">{words.keysPlain()}</Banner>}
      {shell !== null && <p className="field-help">{words.version(shell)}</p>}
    </Dialog>
  );
}

import type { FormEvent } from "react";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { useSettings } from "#renderer/platform/settings.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { keepTypedProfile, typeProfile, useTypedProfile } from "./ownProfile.ts";

/** Asked once a start, and never again once answered. */
const isPutOff = createStore(false);

/** Asks who the person is, in place, where it hinders nobody. */
export function ProfileCard() {
  const say = useFirstMessages();
  const words = say.home.profile;
  const { profile } = useSettings();
  const isLater = useStore(isPutOff);
  const { fullName, organisation } = useTypedProfile();
  if (isLater || profile.fullName !== "") return null;

  async function save(event: FormEvent) {
    event.preventDefault();
    const name = fullName.trim();
    const kept = await keepTypedProfile();
    if (kept === undefined) return;
    toast(kept.ok ? { text: words.thanks({ name }) } : { tone: "problem", text: say.app.settings.notKept() });
  }

  return (
    <form className="card profile-card" onSubmit={(event) => void save(event)} aria-label={words.title()}>
      <div className="stack-tight">
        <h2 className="card-title">{words.title()}</h2>
        <p className="field-help">{words.lead()}</p>
      </div>
      <div className="profile-fields">
        <TextField
          label={say.app.settings.fullName()}
          value={fullName}
          maxLength={160}
          autoComplete="name"
          onChange={(next) => typeProfile({ fullName: next })}
        />
        <TextField
          label={say.app.settings.organisation()}
          note={say.app.optional()}
          value={organisation}
          maxLength={200}
          autoComplete="organization"
          onChange={(next) => typeProfile({ organisation: next })}
        />
        <div className="row">
          <Button type="submit" isDisabled={fullName.trim() === ""}>
            {words.save()}
          </Button>
          <Button variant="quiet" onPress={() => isPutOff.set(true)}>
            {words.later()}
          </Button>
        </div>
      </div>
    </form>
  );
}

import { useFirstMessages } from "#renderer/platform/language.ts";
import { useSettings } from "#renderer/platform/settings.ts";
import { TextField } from "#renderer/ui/TextField.tsx";
import { typeProfile, useTypedProfile } from "./ownProfile.ts";

/** Asks for the name under which one enters, of who has given none: the others are about to see it. */
export function OwnName() {
  const say = useFirstMessages();
  const { fullName } = useTypedProfile();
  if (useSettings().profile.fullName !== "") return null;
  return (
    <TextField
      label={say.app.settings.fullName()}
      help={say.app.settings.profileHelp()}
      value={fullName}
      maxLength={160}
      autoComplete="name"
      onChange={(next) => typeProfile({ fullName: next })}
    />
  );
}

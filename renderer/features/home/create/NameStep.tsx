import { useMessages } from "#renderer/platform/language.ts";
import { TextField } from "#renderer/ui/TextField.tsx";
import { change, type Draft } from "./draft.ts";

export function NameStep({ draft, problem }: { draft: Draft; problem: string | null }) {
  const say = useMessages();
  const words = say.home.create;
  return (
    <>
      <TextField
        label={words.name()}
        value={draft.name}
        maxLength={200}
        autoFocus
        isRequired
        placeholder={words.namePlaceholder()}
        problem={draft.name.trim() === "" ? problem : null}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.challenge()}
        note={say.app.optional()}
        value={draft.challenge}
        maxLength={20_000}
        help={words.challengeHelp()}
        rows={4}
        onChange={(challenge) => change({ challenge })}
      />
    </>
  );
}

import { PenLine } from "lucide-react";
import { useState } from "react";
import type { IdentitySummary, OpenedFile } from "#shared/ipc/answers.ts";
import {
  describeIdentityFailure,
  describeSignatureFailure,
} from "#shared/messages/describeIdentityFailure.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { painted } from "#renderer/platform/painted.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, Card, Progress } from "#renderer/ui/display.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { safeName } from "#renderer/features/signature/export/ExportSettings.ts";
import { levelOf } from "#renderer/features/signature/identities/IdentityPicker.tsx";

type Props = {
  readonly file: OpenedFile | null;
  /** Signatures that the file bears already. */
  readonly count: number;
  readonly identity: IdentitySummary | undefined;
  readonly setupId: string | null;
  /** What the agreement says of the line's signatory. */
  readonly role: string;
  /** This identity's signature is among them. */
  readonly hasSigned: boolean;
  readonly onSigned: (file: OpenedFile) => void;
  readonly onVerify: () => void;
};

type Signed = { readonly name: string; readonly bytes: OpenedFile["bytes"]; readonly isSaved: boolean };

export function SignStep({ file, count, identity, setupId, role, hasSigned, onSigned, onVerify }: Props) {
  const say = useMessages();
  const words = say.signing.sign;
  const [place, setPlace] = useState("");
  const [typedRole, setTypedRole] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [signed, setSigned] = useState<Signed | null>(null);

  async function save(suggestedName: string, bytes: OpenedFile["bytes"]) {
    const saved = await request("file:save", { kind: "word", suggestedName, bytes });
    if (!saved.ok) setProblem(describeIdentityFailure(say, saved.failure));
    const name = saved.ok ? saved.value : null;
    setSigned({ name: name ?? suggestedName, bytes, isSaved: name !== null });
  }

  async function sign(given: OpenedFile, who: IdentitySummary) {
    setRunning(true);
    setProblem(null);
    await painted();
    const done = await request("identity:sign", {
      id: who.id,
      docx: given.bytes,
      setupId,
      place: place.trim(),
      role: (typedRole ?? role).trim(),
      comments: "",
    });
    setRunning(false);
    if (!done.ok) {
      setProblem(describeSignatureFailure(say, done.failure));
      return;
    }
    const base = given.name.replace(/\.docx$/i, "").replace(/ - (signé|signed|\d+ signatures)$/, "");
    const name = safeName(words.fileName({ base: base.slice(0, 140), count: count + 1 }));
    setTypedRole(null);
    onSigned({ name, bytes: done.value });
    await save(name, done.value);
  }

  return (
    <Card title={words.title()}>
      {signed !== null && file?.bytes === signed.bytes && (
        <div aria-live="polite" className="stack">
          <Banner
            tone={signed.isSaved ? "success" : "warning"}
            title={signed.isSaved ? words.doneTitle() : words.notSaved()}
            action={
              signed.isSaved ? (
                <Button size="small" onPress={onVerify}>
                  {words.verify()}
                </Button>
              ) : (
                <Button size="small" onPress={() => void save(signed.name, signed.bytes)}>
                  {words.saveAgain()}
                </Button>
              )
            }
          >
            {signed.isSaved && (
              <p>
                {words.done({ file: signed.name })} {words.send()}
              </p>
            )}
          </Banner>
          <h3>{words.again()}</h3>
        </div>
      )}
      <div className="sign-fields">
        <TextField
          label={words.place()}
          note={say.app.optional()}
          value={place}
          maxLength={100}
          onChange={setPlace}
        />
        <TextField
          label={words.role()}
          note={say.app.optional()}
          value={typedRole ?? role}
          placeholder={words.rolePlaceholder()}
          maxLength={160}
          onChange={setTypedRole}
        />
      </div>
      {identity !== undefined && file !== null && !hasSigned && (
        <p>
          {words.summary({ name: identity.fullName, level: say.signing.level[levelOf(identity)]() })}{" "}
          <span className="soft">{words.evidence()}</span>
        </p>
      )}
      {problem !== null && <Banner tone="danger" isAlert title={problem} />}
      <div className="row">
        <Button
          variant="primary"
          icon={PenLine}
          isDisabled={isRunning || file === null || identity === undefined || hasSigned}
          onPress={() => {
            if (file !== null && identity !== undefined) void sign(file, identity);
          }}
        >
          {words.run()}
        </Button>
        <span className="field-help">
          {file === null
            ? words.chooseFile()
            : identity === undefined
              ? words.chooseIdentity()
              : hasSigned && words.already({ name: identity.fullName })}
        </span>
      </div>
      {isRunning && <Progress label={words.running()} />}
    </Card>
  );
}

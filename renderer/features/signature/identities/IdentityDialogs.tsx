import { useState } from "react";
import type { IdentitySummary, OpenedFile } from "#shared/ipc/answers.ts";
import { describeIdentityFailure } from "#shared/messages/describeIdentityFailure.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useSettings } from "#renderer/platform/settings.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { safeName } from "#renderer/features/signature/export/ExportSettings.ts";
import { Fingerprint } from "./Fingerprint.tsx";
import { stays } from "#renderer/doc/consent/identities.ts";

type MadeProps = { readonly onClose: () => void; readonly onMade: (identity: IdentitySummary) => void };

/** Work that ends in an identity or in a sentence. */
function useMaking({ onClose, onMade }: MadeProps) {
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function make(work: () => Promise<IdentitySummary | string>, done: (name: string) => string) {
    setWorking(true);
    setProblem(null);
    const made = await work();
    setWorking(false);
    if (typeof made === "string") {
      setProblem(made);
      return;
    }
    await stays(made.id);
    toast({ text: done(made.fullName) });
    onMade(made);
    onClose();
  }
  return { isWorking, problem, make };
}

export function CreateIdentity(props: MadeProps) {
  const say = useMessages();
  const words = say.signing.identity;
  const { profile } = useSettings();
  const [fullName, setFullName] = useState(profile.fullName.slice(0, 64));
  const [organisation, setOrganisation] = useState(profile.organisation.slice(0, 64));
  const { isWorking, problem, make } = useMaking(props);
  const create = () =>
    make(
      async () => {
        const made = await request("identity:create", {
          fullName: fullName.trim(),
          organisation: organisation.trim(),
        });
        return made.ok ? made.value : describeIdentityFailure(say, made.failure);
      },
      (name) => words.created({ name }),
    );
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={words.createTitle()}
      closeLabel={say.app.close()}
      actions={
        <Button
          variant="primary"
          isDisabled={isWorking || fullName.trim() === ""}
          onPress={() => void create()}
        >
          {words.create()}
        </Button>
      }
    >
      <p>{words.what()}</p>
      <TextField
        label={words.fullName()}
        value={fullName}
        maxLength={64}
        autoComplete="name"
        help={words.nameHelp()}
        autoFocus
        onChange={setFullName}
      />
      <TextField
        label={words.organisation()}
        note={say.app.optional()}
        value={organisation}
        maxLength={64}
        autoComplete="organization"
        onChange={setOrganisation}
      />
      {isWorking && <Progress label={words.creating()} />}
      {problem !== null && <Banner tone="danger" isAlert title={problem} />}
    </Dialog>
  );
}

export function ImportIdentity(props: MadeProps) {
  const say = useMessages();
  const words = say.signing.identity;
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [unopened, setUnopened] = useState<string | null>(null);
  const { isWorking, problem, make } = useMaking(props);
  async function choose() {
    const opened = await request("file:open", { kind: "identity" });
    setUnopened(opened.ok ? null : describeShellFailure(say, opened.failure));
    if (opened.ok && opened.value !== null) setFile(opened.value);
  }
  const bring = (chosen: OpenedFile) =>
    make(
      async () => {
        if (chosen.bytes.length > maxIdentityBytes) return words.failure["not-an-identity"]();
        const made = await request("identity:import", { file: chosen.bytes, passphrase });
        return made.ok ? made.value : describeIdentityFailure(say, made.failure);
      },
      (name) => words.imported({ name }),
    );
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={words.importTitle()}
      closeLabel={say.app.close()}
      actions={
        <Button
          variant="primary"
          isDisabled={isWorking || file === null}
          onPress={() => {
            if (file !== null) void bring(file);
          }}
        >
          {words.importRun()}
        </Button>
      }
    >
      <p>{words.importWhat()}</p>
      <div className="row">
        <Button onPress={() => void choose()}>{words.chooseFile()}</Button>
        {file !== null && <span>{words.importFile({ file: file.name })}</span>}
      </div>
      <TextField
        label={words.passphrase()}
        type="password"
        autoComplete="off"
        value={passphrase}
        maxLength={1000}
        onChange={setPassphrase}
      />
      {isWorking && <Progress label={words.importing()} />}
      {(problem ?? unopened) !== null && <Banner tone="danger" isAlert title={problem ?? unopened ?? ""} />}
    </Dialog>
  );
}

const maxIdentityBytes = 1024 * 1024;
const shortestPassphrase = 8;

export function ExportIdentity({ identity, onClose }: { identity: IdentitySummary; onClose: () => void }) {
  const say = useMessages();
  const words = say.signing.identity;
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const short = isTried && passphrase.length < shortestPassphrase ? words.short() : null;
  const unlike = isTried && short === null && passphrase !== again ? words.unlike() : null;

  async function save() {
    setTried(true);
    if (passphrase.length < shortestPassphrase || passphrase !== again) return;
    setWorking(true);
    const copy = await request("identity:export", { id: identity.id, passphrase });
    setWorking(false);
    if (!copy.ok) {
      setProblem(describeIdentityFailure(say, copy.failure));
      return;
    }
    const suggestedName = safeName(words.file({ name: identity.fullName }));
    const saved = await request("file:save", { kind: "identity", suggestedName, bytes: copy.value });
    if (!saved.ok) setProblem(describeShellFailure(say, saved.failure));
    else if (saved.value !== null) {
      toast({ text: words.exported({ file: saved.value }) });
      onClose();
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.exportTitle()}
      closeLabel={say.app.close()}
      actions={
        <Button variant="primary" isDisabled={isWorking} onPress={() => void save()}>
          {words.exportRun()}
        </Button>
      }
    >
      <p>{words.exportWhat()}</p>
      <TextField
        label={words.newPassphrase()}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        maxLength={1000}
        problem={short}
        autoFocus
        onChange={setPassphrase}
      />
      <TextField
        label={words.again()}
        type="password"
        autoComplete="new-password"
        value={again}
        maxLength={1000}
        problem={unlike}
        onChange={setAgain}
      />
      {isWorking && <Progress label={words.exporting()} />}
      {problem !== null && <Banner tone="danger" isAlert title={problem} />}
    </Dialog>
  );
}

export function ShowFingerprint({ identity, onClose }: { identity: IdentitySummary; onClose: () => void }) {
  const say = useMessages();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${say.signing.fingerprint.title()} – ${identity.fullName}`}
      closeLabel={say.app.close()}
    >
      <p>{say.signing.fingerprint.what()}</p>
      <Fingerprint value={identity.id} />
    </Dialog>
  );
}

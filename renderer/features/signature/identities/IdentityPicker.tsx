import {
  Ellipsis,
  FileKey2,
  Fingerprint as FingerprintIcon,
  KeyRound,
  ShieldCheck,
  Trash2,
  Upload,
} from "lucide-react";
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { utf8 } from "#shared/base/bytes.ts";
import type { IdentitySummary } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { safeName } from "#renderer/features/signature/export/ExportSettings.ts";
import { localDay } from "#renderer/features/signature/localDay.ts";
import { useShell } from "#renderer/features/signature/useShell.ts";
import { removeIdentity } from "#renderer/doc/consent/identities.ts";
import { CreateIdentity, ExportIdentity, ImportIdentity, ShowFingerprint } from "./IdentityDialogs.tsx";

type Opened =
  | { readonly kind: "create" | "import" }
  | { readonly kind: "export" | "fingerprint"; readonly identity: IdentitySummary };

type Props = {
  readonly identities: readonly IdentitySummary[];
  readonly chosen: IdentitySummary | undefined;
  readonly onChoose: (id: string) => void;
};

/** The identities of this device: one is chosen to sign, each has its fingerprint, its copy and its end. */
export function IdentityPicker({ identities, chosen, onChoose }: Props) {
  const say = useMessages();
  const words = say.signing.identity;
  const shell = useShell();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const made = { onClose: close, onMade: ({ id }: IdentitySummary) => onChoose(id) };
  return (
    <>
      {identities.length === 0 ? (
        <div className="identity-none">
          <p className="identity-none-title">{words.none()}</p>
          <p className="soft">{words.what()}</p>
        </div>
      ) : (
        <RadioGroup className="field" value={chosen?.id ?? null} onChange={onChoose}>
          <Label className="offscreen">{words.choose()}</Label>
          <div className="identity-list">
            {identities.map((identity) => (
              <div className="identity-row" key={identity.id}>
                <Radio value={identity.id} className="radio-card identity-card">
                  <IdentityFacts identity={identity} />
                </Radio>
                <IdentityMenu identity={identity} onOpen={setOpened} />
              </div>
            ))}
          </div>
        </RadioGroup>
      )}
      <div className="row">
        <Button
          icon={KeyRound}
          variant={identities.length === 0 ? "primary" : "secondary"}
          onPress={() => setOpened({ kind: "create" })}
        >
          {words.create()}
        </Button>
        <Button icon={Upload} onPress={() => setOpened({ kind: "import" })}>
          {words.import()}
        </Button>
      </div>
      <p className="field-help">{words.keys[shell.keys]()}</p>
      {opened?.kind === "create" && <CreateIdentity {...made} />}
      {opened?.kind === "import" && <ImportIdentity {...made} />}
      {opened?.kind === "export" && <ExportIdentity identity={opened.identity} onClose={close} />}
      {opened?.kind === "fingerprint" && <ShowFingerprint identity={opened.identity} onClose={close} />}
    </>
  );
}

function IdentityFacts({ identity }: { identity: IdentitySummary }) {
  const say = useMessages();
  const words = say.signing.identity;
  const { day } = useFormats();
  const isExpired = identity.notAfter < localDay();
  const until = { day: day(identity.notAfter) };
  return (
    <>
      <span className="identity-name">{identity.fullName}</span>
      {identity.organisation !== "" && <span>{words.for(identity)}</span>}
      <span className="field-help">
        {isExpired ? words.expired(until) : words.until(until)}
        {!identity.isSelfIssued && `, ${words.issuedBy(identity)}`}
      </span>
      <span>
        <Badge tone={identity.isSelfIssued ? "neutral" : "accent"} icon={ShieldCheck}>
          {say.signing.level[levelOf(identity)]()}
        </Badge>
      </span>
    </>
  );
}

export const levelOf = ({ isSelfIssued }: IdentitySummary) =>
  isSelfIssued ? ("simple" as const) : ("aiming-at-advanced" as const);

function IdentityMenu({ identity, onOpen }: { identity: IdentitySummary; onOpen: (opened: Opened) => void }) {
  const say = useMessages();
  const words = say.signing.identity;
  const label = words.actions({ name: identity.fullName });
  async function saveCertificate() {
    const suggestedName = safeName(words.certificateFile({ name: identity.fullName }));
    const bytes = utf8(identity.certificate);
    const saved = await request("file:save", { kind: "certificate", suggestedName, bytes });
    if (!saved.ok) toast({ tone: "problem", text: describeShellFailure(say, saved.failure) });
  }
  return (
    <Menu
      label={label}
      actions={[
        {
          id: "fingerprint",
          label: say.signing.fingerprint.show(),
          icon: FingerprintIcon,
          run: () => onOpen({ kind: "fingerprint", identity }),
        },
        {
          id: "export",
          label: words.export(),
          icon: FileKey2,
          run: () => onOpen({ kind: "export", identity }),
        },
        {
          id: "certificate",
          label: words.certificate(),
          icon: ShieldCheck,
          run: () => void saveCertificate(),
        },
        {
          id: "remove",
          label: words.remove(),
          icon: Trash2,
          isDanger: true,
          run: () => removeIdentity(identity),
        },
      ]}
    >
      <IconButton icon={Ellipsis} label={label} />
    </Menu>
  );
}

import { useMemo, useState } from "react";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Banner, Card, Progress } from "#renderer/ui/display.tsx";
import { IdentityPicker } from "#renderer/features/signature/identities/IdentityPicker.tsx";
import { useIdentities } from "#renderer/doc/consent/identities.ts";
import { localDay } from "#renderer/features/signature/localDay.ts";
import { useShell } from "#renderer/features/signature/useShell.ts";
import { useInspected } from "#renderer/features/signature/work/useInspected.ts";
import { FileStep } from "./FileStep.tsx";
import { lineFor, linesOf } from "./linesOf.ts";
import { LineStep } from "./LineStep.tsx";
import { OtherWays } from "./OtherWays.tsx";
import { SignStep } from "./SignStep.tsx";

type Props = {
  readonly agreement: Agreement;
  readonly file: OpenedFile | null;
  readonly onFile: (file: OpenedFile | null) => void;
  readonly onExport: () => void;
  readonly onPaper: () => void;
  readonly onVerify: () => void;
};

/** A file, a line of it, an identity: then one press. */
export function SignTab({ agreement, file, onFile, onExport, onPaper, onVerify }: Props) {
  const say = useMessages();
  const words = say.signing;
  const { canSign } = useShell();
  const inspected = useInspected(file, agreement);
  const identities = useIdentities();
  const [identityId, setIdentityId] = useState<string | null>(null);
  const [line, setLine] = useState<{ file: OpenedFile; setupId: string | null } | null>(null);

  const known = inspected?.ok === true ? inspected.value : null;
  const lines = useMemo(
    () => (known === null ? [] : linesOf(known, agreement, localDay())),
    [known, agreement],
  );
  const identity = identities?.find(({ id }) => id === identityId) ?? identities?.[0];
  const signatures = known?.report.ok === true ? known.report.value.signatures : [];
  const setupId = line !== null && line.file === file ? line.setupId : lineFor(lines, identity?.fullName);

  if (!canSign) {
    return (
      <>
        <Banner tone="warning">{words.identity.cannot()}</Banner>
        <OtherWays onPaper={onPaper} />
      </>
    );
  }
  return (
    <>
      <FileStep file={file} inspected={inspected} onFile={onFile} onExport={onExport} />
      {file !== null && known?.report.ok === true && (
        <LineStep
          lines={lines}
          chosen={setupId}
          signer={identity?.fullName}
          onChoose={(chosen) => setLine({ file, setupId: chosen })}
        />
      )}
      <Card title={words.identity.title()}>
        {identities === null ? (
          <Progress label={say.app.loading()} />
        ) : (
          <IdentityPicker identities={identities} chosen={identity} onChoose={setIdentityId} />
        )}
      </Card>
      <SignStep
        file={known?.report.ok === true && known.report.value.verdict !== "invalid" ? file : null}
        count={signatures.length}
        hasSigned={signatures.some(
          ({ signer }) => signer !== undefined && signer.fingerprint === identity?.id,
        )}
        identity={identity}
        setupId={setupId}
        role={roleOf(agreement, lines.find((each) => each.setupId === setupId)?.name, identity?.fullName)}
        onSigned={onFile}
        onVerify={onVerify}
      />
      <OtherWays onPaper={onPaper} />
    </>
  );
}

/** The role that the agreement gives to the person whose line it is: whoever signs in their place has another. */
function roleOf(agreement: Agreement, name: string | undefined, signer = name): string {
  if (name !== signer) return "";
  const people = agreement.parties.flatMap(({ representatives }) => representatives);
  return people.find(({ fullName }) => fullName === name)?.role ?? "";
}

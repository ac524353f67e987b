import { Landmark, X } from "lucide-react";
import { useState } from "react";
import { DropZone, type DropItem } from "react-aria-components";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { SignatureReport } from "#shared/signature/verifying/report.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { FingerprintDigits } from "#renderer/features/signature/identities/Fingerprint.tsx";
import { readDropped } from "#renderer/features/signature/readDropped.ts";
import type { Authority } from "#renderer/features/signature/work/jobs.ts";
import { runJob } from "#renderer/features/signature/work/runJob.ts";

/** A bundle of fifty certificates is a tenth of it. */
const maxBytes = 1024 * 1024;

type Props = {
  readonly authorities: readonly Authority[];
  readonly signatures: readonly SignatureReport[];
  readonly onChange: (authorities: readonly Authority[]) => void;
};

const nameOf = ({ facts }: Authority): string => facts.name ?? facts.organisation ?? facts.subject;

/** The authorities whose word the reader takes, for this report alone: nothing of it is kept. */
export function Authorities({ authorities, signatures, onChange }: Props) {
  const say = useMessages();
  const words = say.signing.verify.authorities;
  const { day } = useFormats();
  const [problem, setProblem] = useState<string | null>(null);

  async function take({ name, bytes }: OpenedFile) {
    const read = bytes.length > maxBytes ? null : await runJob("certificates", { file: bytes });
    const found = read?.ok === true ? read.value : [];
    setProblem(found.length === 0 ? words.wrong({ file: name }) : null);
    const known = new Set(authorities.map(({ facts }) => facts.fingerprint));
    const added = found.filter(({ facts }) => !known.has(facts.fingerprint));
    if (added.length > 0) onChange([...authorities, ...added]);
    for (const authority of added) toast({ text: words.added({ name: nameOf(authority) }) });
  }
  async function takeDropped(items: readonly DropItem[]) {
    const [first] = items;
    const file = await readDropped(items, maxBytes);
    if (typeof file === "string")
      setProblem(words.wrong({ file: first?.kind === "file" ? first.name : "?" }));
    else await take(file);
  }
  async function choose() {
    const opened = await request("file:open", { kind: "certificate" });
    if (!opened.ok) setProblem(describeShellFailure(say, opened.failure));
    else if (opened.value !== null) await take(opened.value);
  }

  return (
    <section className={authorities.length === 0 ? "stack no-print" : "stack"}>
      <h2>{words.title()}</h2>
      <p className="soft no-print">{words.lead()}</p>
      {authorities.length > 0 && (
        <>
          <p>{words.given()}</p>
          <ul role="list" className="stack-tight">
            {authorities.map((authority) => {
              const { fingerprint, notBefore, notAfter } = authority.facts;
              const isUsed = signatures.some(
                ({ trust, signer }) =>
                  (trust.kind === "issued" && trust.root.fingerprint === fingerprint) ||
                  (trust.kind === "pinned" && signer?.fingerprint === fingerprint),
              );
              return (
                <li key={fingerprint} className="authority">
                  <div className="grow">
                    <p>
                      <strong>{nameOf(authority)}</strong>,{" "}
                      {words.validity({ from: day(notBefore), to: day(notAfter) })}
                    </p>
                    {!isUsed && <p className="field-help">{words.unused()}</p>}
                    <FingerprintDigits value={fingerprint} />
                  </div>
                  <span className="no-print">
                    <IconButton
                      icon={X}
                      size="small"
                      label={words.remove({ name: nameOf(authority) })}
                      onPress={() => onChange(authorities.filter((other) => other !== authority))}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <DropZone
        className="drop-file drop-authority no-print"
        aria-label={words.drop()}
        onDrop={(event) => void takeDropped(event.items)}
      >
        <Landmark size={22} aria-hidden />
        <p className="soft grow">{words.formats()}</p>
        <Button size="small" onPress={() => void choose()}>
          {words.choose()}
        </Button>
      </DropZone>
      {problem !== null && (
        <Banner tone="danger" isAlert>
          {problem}
        </Banner>
      )}
    </section>
  );
}

import { KeyRound, KeySquare, ShieldCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { revokeKey } from "#shared/doc/commands/partners.ts";
import { shortFingerprint } from "#shared/doc/keys.ts";
import { keyHolders } from "#shared/doc/queries/keys.ts";
import { doubtAmong } from "#shared/doc/statements/keyDoubt.ts";
import type { RepresentativeKey } from "#shared/model/representative.ts";
import { soughtKeys } from "#renderer/features/consent/soughtKeys.ts";
import { useIdentities } from "#renderer/doc/consent/identities.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useWriter } from "#renderer/doc/session/useWriter.ts";
import { useComparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Badge, Banner } from "#renderer/ui/display.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { CompareKey } from "./CompareKey.tsx";

type RepresentativeKeysProps = { readonly representativeId: string; readonly fullName: string };

/** What a key signs from now on: one that was withdrawn stays so. */
const hereafter = "9999-12-31T23:59:59.999Z";

/** The keys that speak for a person: each with what is known of it, and how to make sure that it is theirs. */
export function RepresentativeKeys({ representativeId, fullName }: RepresentativeKeysProps) {
  const words = useMessages().keys;
  const holder = useQuery(keyHolders).find((each) => each.representativeId === representativeId);
  const compared = new Set(useComparedFingerprints());
  const own = new Set((useIdentities() ?? []).map(({ publicKey }) => publicKey));
  const section = useRef<HTMLElement>(null);
  const isSought = useStore(soughtKeys) === representativeId;
  useEffect(() => {
    if (!isSought) return;
    section.current?.scrollIntoView({ block: "center" });
    section.current?.focus();
    soughtKeys.set(null);
  }, [isSought]);
  const keys = holder?.keys ?? [];
  const doubts = keys.map((key) => doubtAmong(keys, key, hereafter, compared));
  return (
    <section className="keys" aria-label={words.titleOf({ name: fullName })} ref={section} tabIndex={-1}>
      <h4>{words.title()}</h4>
      {keys.length === 0 && <p className="soft">{words.none()}</p>}
      {doubts.includes("several-keys") && <Banner tone="warning">{words.several({ name: fullName })}</Banner>}
      <ul className="key-list">
        {keys.map((key, index) => (
          <li key={key.fingerprint}>
            <KeyRow
              publicKey={key}
              doubt={doubts[index] ?? null}
              isOwn={own.has(key.publicKey)}
              isCompared={compared.has(key.fingerprint)}
              fullName={fullName}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type KeyRowProps = {
  readonly publicKey: RepresentativeKey;
  readonly doubt: ReturnType<typeof doubtAmong>;
  readonly isOwn: boolean;
  readonly isCompared: boolean;
  readonly fullName: string;
};

function KeyRow({ publicKey: key, doubt, isOwn, isCompared, fullName }: KeyRowProps) {
  const words = useMessages().keys;
  const { shortDay } = useFormats();
  const canWrite = useCanWrite();
  const [opened, setOpened] = useState<"compare" | "withdraw" | null>(null);
  const fingerprint = shortFingerprint(key.fingerprint);
  const close = () => setOpened(null);
  return (
    <div className="key">
      <KeySquare size={16} aria-hidden />
      <div className="key-row">
        <span className="key-digits">{fingerprint}</span>
        <span className="field-help">{words.published({ at: shortDay(key.addedAt) })}</span>
        {isOwn && <Badge tone="accent">{words.state.own()}</Badge>}
        {isCompared && (
          <Badge tone="success" icon={ShieldCheck}>
            {words.state.compared()}
          </Badge>
        )}
        {key.revokedAt !== null && <Badge>{words.state.withdrawn({ at: shortDay(key.revokedAt) })}</Badge>}
        {!isOwn && !isCompared && key.revokedAt === null && <Badge>{words.state.notCompared()}</Badge>}
      </div>
      {(doubt === "several-keys" || doubt === "another-key-compared") && (
        <p className="field-help">{words.doubt[doubt]()}</p>
      )}
      {key.revokedAt === null && (
        <div className="row key-actions">
          <Button
            variant="quiet"
            size="small"
            icon={KeyRound}
            aria-label={`${(isOwn ? words.showOf : words.compareOf)({ name: fullName })}, ${fingerprint}`}
            onPress={() => setOpened("compare")}
          >
            {isOwn ? words.show() : words.compare()}
          </Button>
          {canWrite && (
            <Button
              variant="quiet"
              size="small"
              aria-label={words.withdrawOf({ name: fullName, fingerprint })}
              onPress={() => setOpened("withdraw")}
            >
              {words.withdraw()}
            </Button>
          )}
        </div>
      )}
      {opened === "compare" && (
        <CompareKey name={fullName} fingerprint={key.fingerprint} isOwn={isOwn} onClose={close} />
      )}
      {opened === "withdraw" && <WithdrawKey name={fullName} fingerprint={key.fingerprint} onClose={close} />}
    </div>
  );
}

type WithdrawKeyProps = { readonly name: string; readonly fingerprint: string; readonly onClose: () => void };

/** Asked beforehand: nothing takes a withdrawal back. */
function WithdrawKey({ name, fingerprint, onClose }: WithdrawKeyProps) {
  const say = useMessages();
  const words = say.keys;
  const { problemOf, tell } = useWriter();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.withdrawTitle({ name })}
      closeLabel={say.app.close()}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{say.app.cancel()}</Button>
          <Button
            variant="danger"
            onPress={() => {
              if (tell(problemOf(revokeKey, { fingerprint }))) toast({ text: words.withdrawn({ name }) });
              onClose();
            }}
          >
            {words.withdrawRun()}
          </Button>
        </>
      }
    >
      <p className="key-digits">{shortFingerprint(fingerprint)}</p>
      <p>{words.withdrawWhat()}</p>
    </Dialog>
  );
}

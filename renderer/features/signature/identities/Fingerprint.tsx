import { Copy } from "lucide-react";
import { spokenFingerprint } from "#shared/signature/certificates/fingerprint.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { QrCode } from "#renderer/ui/QrCode.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

/** Sixteen groups of four, as two people compare them aloud. */
export function FingerprintDigits({ value }: { value: string }) {
  return (
    <p className="fingerprint">
      {spokenFingerprint(value)
        .split(" ")
        .map((group, place) => `${place}/${group}`)
        .map((key) => (
          <span key={key}>{key.split("/")[1]} </span>
        ))}
    </p>
  );
}

/** The digits, the same as a code to be read by a camera, and how to compare them. */
export function Fingerprint({ value }: { value: string }) {
  const words = useMessages().signing.fingerprint;
  async function copy() {
    const copied = await request("clipboard:write", { text: spokenFingerprint(value) });
    if (copied.ok) toast({ text: words.copied() });
  }
  return (
    <div className="fingerprint-block">
      <QrCode text={value.toUpperCase()} label={words.qr()} />
      <div className="stack-tight grow">
        <FingerprintDigits value={value} />
        <Button size="small" icon={Copy} onPress={() => void copy()}>
          {words.copy()}
        </Button>
      </div>
    </div>
  );
}

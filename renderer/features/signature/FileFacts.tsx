import type { OpenedFile } from "#shared/ipc/answers.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import { spokenFingerprint } from "#shared/signature/certificates/fingerprint.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";

function describeSize(
  { signing: { file: words } }: PageMessages,
  bytes: number,
  number: (value: number) => string,
): string {
  if (bytes < 1000) return words.bytes({ size: number(bytes) });
  if (bytes < 1_000_000) return words.kilobytes({ size: number(Math.round(bytes / 1000)) });
  return words.megabytes({ size: number(Math.round(bytes / 100_000) / 10) });
}

/** What a file is, before anything is said of what it holds. */
export function FileFacts({ file, sha256 }: { file: OpenedFile; sha256: string }) {
  const say = useMessages();
  const words = say.signing.file;
  const { number } = useFormats();
  return (
    <>
      <dt>{words.name()}</dt>
      <dd className="file-name">{file.name}</dd>
      <dt>{words.size()}</dt>
      <dd>{describeSize(say, file.bytes.length, number)}</dd>
      <dt>{words.sha256()}</dt>
      <dd className="digest">{spokenFingerprint(sha256)}</dd>
    </>
  );
}

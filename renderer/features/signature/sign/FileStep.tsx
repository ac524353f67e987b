import type { OpenedFile } from "#shared/ipc/answers.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, Card, Progress } from "#renderer/ui/display.tsx";
import { ChooseFile, DropFile } from "#renderer/features/signature/DropFile.tsx";
import { comparisonTones, describeComparison } from "#renderer/features/signature/describeComparison.ts";
import { FileFacts } from "#renderer/features/signature/FileFacts.tsx";
import type { Inspected } from "#renderer/features/signature/work/jobs.ts";
import type { JobFailure } from "#renderer/features/signature/work/runJob.ts";
import type { Result } from "#shared/base/Result.ts";

type Props = {
  readonly file: OpenedFile | null;
  readonly inspected: Result<Inspected, JobFailure> | null;
  readonly onFile: (file: OpenedFile) => void;
  readonly onExport: () => void;
};

/** Which file, and what it is: the person sees what the signature will cover. */
export function FileStep({ file, inspected, onFile, onExport }: Props) {
  const say = useMessages();
  const words = say.signing.file;
  if (file === null) {
    return (
      <Card title={words.title()}>
        <DropFile title={words.drop()} detail={words.empty()} onFile={onFile}>
          <Button onPress={onExport}>{words.toExport()}</Button>
        </DropFile>
      </Card>
    );
  }
  return (
    <Card title={words.title()} actions={<ChooseFile label={words.other()} onFile={onFile} />}>
      {inspected === null && <Progress label={words.inspecting()} />}
      {inspected?.ok === false && <Banner tone="danger" isAlert title={words[inspected.failure.kind]()} />}
      {inspected?.ok === true && <Facts file={file} inspected={inspected.value} />}
    </Card>
  );
}

function Facts({ file, inspected }: { file: OpenedFile; inspected: Inspected }) {
  const say = useMessages();
  const words = say.signing.file;
  const { report, comparison, sha256 } = inspected;
  if (!report.ok)
    return <Banner tone="danger" isAlert title={say.signing.verify.notADocument({ file: file.name })} />;
  const isDraft = comparison?.kind === "same" && comparison.version.startsWith("0");
  return (
    <>
      <dl className="facts">
        <FileFacts file={file} sha256={sha256} />
        <dt>{words.signatures()}</dt>
        <dd>{words.signatureCount({ count: report.value.signatures.length })}</dd>
      </dl>
      {report.value.verdict === "invalid" && (
        <Banner tone="danger" title={say.signing.sign.refused.broken()} />
      )}
      {comparison !== null && (
        <Banner tone={comparisonTones[comparison.kind]}>{describeComparison(say, comparison)}</Banner>
      )}
      {isDraft && <Banner tone="warning">{words.draft()}</Banner>}
    </>
  );
}

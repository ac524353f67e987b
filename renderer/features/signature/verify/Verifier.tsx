import { useState } from "react";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { ChooseFile, DropFile } from "#renderer/features/signature/DropFile.tsx";
import { useShell } from "#renderer/features/signature/useShell.ts";
import type { Authority } from "#renderer/features/signature/work/jobs.ts";
import { useInspected } from "#renderer/features/signature/work/useInspected.ts";
import { ReportView } from "./ReportView.tsx";

type Props = {
  readonly file: OpenedFile | null;
  /** The alliance that is open, whose text the file may be. */
  readonly agreement: Agreement | null;
  readonly onFile: (file: OpenedFile) => void;
};

/** Any Word file, whoever made it, examined apart from the page; what comes out is a report or one sentence. */
export function Verifier({ file, agreement, onFile }: Props) {
  const say = useMessages();
  const words = say.signing.verify;
  const { canSign } = useShell();
  const [authorities, setAuthorities] = useState<readonly Authority[]>([]);
  const inspected = useInspected(canSign ? file : null, agreement, authorities);
  /** Whom the reader believed for one report, they have not said to believe for the next. */
  const take = (next: OpenedFile) => {
    setAuthorities([]);
    onFile(next);
  };
  if (!canSign) return <Banner tone="warning">{say.signing.identity.cannot()}</Banner>;
  if (file === null) return <DropFile title={words.empty()} detail={words.emptyDetail()} onFile={take} />;
  if (inspected === null) return <Progress label={say.signing.file.inspecting()} />;
  if (!inspected.ok || isNoDocument(inspected.value.report)) {
    const sentence = inspected.ok
      ? words.notADocument({ file: file.name })
      : say.signing.file[inspected.failure.kind]();
    return (
      <Banner tone="danger" isAlert action={<ChooseFile label={words.again()} onFile={take} />}>
        {sentence}
      </Banner>
    );
  }
  return (
    <ReportView
      file={file}
      inspected={inspected.value}
      authorities={authorities}
      onAuthorities={setAuthorities}
      onFile={take}
    />
  );
}

/** Never was a Word document; one that was, and is no sound one any more, is reported as damaged. */
const isNoDocument = (report: { ok: boolean; failure?: { kind: string } }): boolean =>
  !report.ok && (report.failure?.kind === "not-a-zip" || report.failure?.kind === "not-a-package");

import { useMemo } from "react";
import type { Result } from "#shared/base/Result.ts";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import type { Authority, Inspected } from "./jobs.ts";
import type { JobFailure } from "./runJob.ts";
import { useLatestJob } from "./useLatestJob.ts";

const nobody: readonly Authority[] = [];

/** What can be said of the file, compared with the agreement as it stands, believing these authorities; `null` while it is being examined. */
export function useInspected(
  file: OpenedFile | null,
  agreement: Agreement | null,
  authorities: readonly Authority[] = nobody,
): Result<Inspected, JobFailure> | null {
  const given = useMemo(
    () => file && { docx: file.bytes, agreement, trusted: authorities.map(({ der }) => der) },
    [file, agreement, authorities],
  );
  const finished = useLatestJob("inspect", given);
  return finished !== null && finished.given.docx === file?.bytes ? finished.result : null;
}

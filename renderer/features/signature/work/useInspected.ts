import { useMemo } from "react";
import type { Result } from "#shared/base/Result.ts";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import type { Inspected } from "./jobs.ts";
import type { JobFailure } from "./runJob.ts";
import { useLatestJob } from "./useLatestJob.ts";

/** What can be said of the file, compared with the agreement as it stands; `null` while it is being examined. */
export function useInspected(
  file: OpenedFile | null,
  agreement: Agreement | null,
): Result<Inspected, JobFailure> | null {
  const given = useMemo(() => (file === null ? null : { docx: file.bytes, agreement }), [file, agreement]);
  const finished = useLatestJob("inspect", given);
  return finished !== null && finished.given.docx === file?.bytes ? finished.result : null;
}

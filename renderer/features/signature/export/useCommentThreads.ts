import { useMemo } from "react";
import type { Query } from "#shared/doc/observe.ts";
import { commentThreads } from "#shared/doc/threads/commentThreads.ts";
import { threads } from "#shared/doc/threads/readThreads.ts";
import type { CommentThread } from "#shared/model/commentThread.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import type { ExportSettings } from "./ExportSettings.ts";

/** The threads that a draft is to carry, as they are now. */
export function useCommentThreads(which: ExportSettings["comments"]): readonly CommentThread[] {
  return useQuery(
    useMemo(
      (): Query<readonly CommentThread[]> => ({
        watches: which === "none" ? [] : threads.watches,
        read: (doc) => (which === "none" ? [] : commentThreads(doc, which)),
      }),
      [which],
    ),
  );
}

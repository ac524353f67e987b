import { useMemo } from "react";
import type { Query } from "#shared/doc/observe.ts";
import { readDebateRecord } from "#shared/doc/queries/debateRecord.ts";
import { standingsWatch } from "#shared/doc/queries/consent.ts";
import { withSuggestions } from "#shared/doc/suggestions/withSuggestions.ts";
import { commentThreads } from "#shared/doc/threads/commentThreads.ts";
import { threads } from "#shared/doc/threads/readThreads.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useComparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";
import { useMessages } from "#renderer/platform/language.ts";
import {
  annexesDebate,
  commentsIn,
  showsSuggestions,
  type DraftMatter,
  type ExportSettings,
} from "./ExportSettings.ts";

/** What a draft is to carry besides the agreement, as it is now. */
export function useDraftMatter(settings: ExportSettings): DraftMatter {
  const which = commentsIn(settings);
  const hasDebate = annexesDebate(settings);
  const compared = useComparedFingerprints();
  return useQuery(
    useMemo((): Query<DraftMatter> => {
      const trusted = new Set(compared);
      return {
        watches: [...(which === "none" ? [] : threads.watches), ...(hasDebate ? standingsWatch : [])],
        read: (doc) => ({
          comments: which === "none" ? [] : commentThreads(doc, which),
          debate: hasDebate ? readDebateRecord(doc, trusted) : null,
        }),
      };
    }, [which, hasDebate, compared]),
  );
}

/** The agreement as the export tells it: with its open suggestions when a draft is to show them. */
export function useToldAgreement(agreement: Agreement, settings: ExportSettings): Agreement {
  const somebody = useMessages().editor.suggestion.somebody();
  const isShown = showsSuggestions(settings);
  return useQuery(
    useMemo(
      (): Query<Agreement> => ({
        watches: isShown
          ? ["suggestions", "authors", "principles", "articles", "clauses", "axes", "cells", "tables"]
          : [],
        read: (doc) => (isShown ? withSuggestions(doc, agreement, somebody) : agreement),
      }),
      [agreement, isShown, somebody],
    ),
  );
}

import { agreementLanguage } from "#shared/doc/queries/agreement.ts";
import { articleHeads, clauseHeads } from "#shared/doc/queries/heads.ts";
import type { Id } from "#shared/model/Id.ts";
import type { cellTexts } from "#shared/model/matrix.ts";
import type { Reference } from "#shared/model/richText.ts";
import { useMemo, useRef } from "react";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { TextEditor } from "#renderer/doc/editor/TextEditor.tsx";
import { referenceResolver } from "#renderer/doc/referenceResolver.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";

const openReference = ({ to, id }: Reference) => {
  if (to !== "term") goToRoom("contract", id);
};

type CellTextProps = {
  readonly id: Id<"cell">;
  readonly field: (typeof cellTexts)[number];
  /** The caret is put here when the cell opens. */
  readonly isFirst: boolean;
  /** The toolbar acts on the text that was written in last; `undefined` when that one goes. */
  readonly onActive: (controller: EditorController | undefined) => void;
  readonly onLinkRequest: () => void;
};

/** One of the four texts of a cell, written by everybody who has it open. */
export function CellText({ id, field, isFirst, onActive, onLinkRequest }: CellTextProps) {
  const say = useMessages();
  const canWrite = useCanWrite();
  const language = useQuery(agreementLanguage);
  const articles = useQuery(articleHeads);
  const clauses = useQuery(clauseHeads);
  const resolve = useMemo(() => referenceResolver(say, articles, clauses), [say, articles, clauses]);
  const hasTaken = useRef(false);
  const label = say.trajectory.cell.texts[field]();
  return (
    <div className="cell-text">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <TextEditor
        place={{ collection: "cells", id, field }}
        label={label}
        language={language}
        isEditable={canWrite}
        placeholder={say.trajectory.cell.hints[field]()}
        resolveReference={resolve}
        openReference={openReference}
        onLinkRequest={onLinkRequest}
        onFocus={onActive}
        onController={(controller) => {
          if (controller === undefined) onActive(undefined);
          if (!isFirst || hasTaken.current || controller === undefined) return;
          hasTaken.current = true;
          // After the dialog has taken the focus for itself.
          requestAnimationFrame(() => controller.focus());
        }}
      />
    </div>
  );
}

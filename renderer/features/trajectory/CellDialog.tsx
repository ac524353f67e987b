import { ArrowLeft, ArrowRight } from "lucide-react";
import { useCallback, useState } from "react";
import { Toolbar } from "react-aria-components";
import type { Head } from "#shared/doc/readRecord.ts";
import { horizons, type Horizon } from "#shared/model/horizon.ts";
import type { Id } from "#shared/model/Id.ts";
import { cellId, cellTexts, questionOf } from "#shared/model/matrix.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { FormatTools } from "#renderer/doc/editor/FormatTools.tsx";
import { LinkDialog } from "#renderer/doc/editor/LinkDialog.tsx";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { CellArticles } from "./CellArticles.tsx";
import { CellDue } from "./CellDue.tsx";
import { CellProgress } from "./CellProgress.tsx";
import { CellText } from "./CellText.tsx";
import { useItemPeers } from "#renderer/doc/session/ItemPeers.tsx";
import { useCell } from "./useCell.ts";

type CellDialogProps = {
  readonly axis: Head<"axes">;
  readonly horizon: Horizon;
  readonly shown: readonly Head<"axes">[];
  readonly onGo: (cell: string) => void;
  readonly onClose: () => void;
};

/** A cell, opened: its question, its four texts under one toolbar, and beside them how far the partners are with it. */
export function CellDialog({ axis, horizon, shown, onGo, onClose }: CellDialogProps) {
  const say = useMessages();
  const words = say.trajectory;
  const formats = useFormats();
  const cell = useCell(axis.id as Id<"axis">, horizon);
  const here = useItemPeers("trajectory", cell.id);
  const all = shown.flatMap(({ id }) => horizons.map((each) => cellId(id as Id<"axis">, each)));
  const index = all.indexOf(cell.id);
  const canWrite = useCanWrite();
  const [active, setActive] = useState<EditorController | null>(null);
  const [isLinking, setLinking] = useState(false);
  const openLink = useCallback(() => setLinking(true), []);
  const [previous, next] = [all[index - 1], all[index + 1]];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.cellName({ axis: axis.label, horizon: words.horizons[horizon].time() })}
      closeLabel={say.app.close()}
      width="wide"
      actions={
        <>
          <IconButton
            icon={ArrowLeft}
            label={words.cell.previous()}
            isDisabled={previous === undefined}
            onPress={() => previous && onGo(previous)}
          />
          <IconButton
            icon={ArrowRight}
            label={words.cell.next()}
            isDisabled={next === undefined}
            onPress={() => next && onGo(next)}
          />
          <Button variant="primary" onPress={onClose}>
            {words.axes.done()}
          </Button>
        </>
      }
    >
      <p className="cell-dialog-question">{questionOf(axis, horizon) || words.noQuestion()}</p>
      {here.length > 0 && (
        <output className="field-help">
          {words.cell.here({
            names: formats.list(here.map(({ person }) => person.name || say.app.presence.unnamed())),
          })}
        </output>
      )}
      <div className="cell-dialog">
        <div className="stack">
          {canWrite && (
            <Toolbar className="toolbar cell-toolbar" aria-label={say.editor.format.label()}>
              <FormatTools controller={active} onLink={openLink} />
            </Toolbar>
          )}
          {cellTexts.map((field, at) => (
            <CellText
              key={`${cell.id}/${field}`}
              id={cell.id}
              field={field}
              isFirst={at === 0}
              onActive={(controller) => setActive(controller ?? null)}
              onLinkRequest={openLink}
            />
          ))}
        </div>
        <div className="stack cell-dialog-side">
          <CellProgress cell={cell} />
          <CellDue cell={cell} />
          <CellArticles cell={cell} />
        </div>
      </div>
      {isLinking && active !== null && (
        <LinkDialog controller={active} href={active.state.get().link} onClose={() => setLinking(false)} />
      )}
    </Dialog>
  );
}

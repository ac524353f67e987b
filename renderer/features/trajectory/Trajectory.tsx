import { Compass, Plus, Printer, Rows3 } from "lucide-react";
import { useMemo, useState } from "react";
import { axisHeads } from "#shared/doc/queries/heads.ts";
import { cellPlace, matrixProgress } from "#shared/doc/queries/matrix.ts";
import { shortVariantFamilies } from "#shared/model/matrix.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useMedia } from "#renderer/platform/media.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { EmptyState, PageHeader } from "#renderer/ui/display.tsx";
import { AddAxisDialog } from "./AddAxisDialog.tsx";
import { AxesAside } from "./AxesAside.tsx";
import { AxisDialog } from "./AxisDialog.tsx";
import { CellDialog } from "./CellDialog.tsx";
import { Matrix } from "./Matrix.tsx";
import { MatrixList } from "./MatrixList.tsx";
import { SignatureDay } from "./SignatureDay.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";
import "./trajectory.css";

/** What is open over the matrix. */
type Panel = "cell" | "axis" | "new-axis";

/** The matrix of the alliance's trajectory. `item` is a cell, or an axis: where the person stands in it. */
export function Trajectory({ item }: { item: string | null }) {
  const say = useMessages();
  const words = say.trajectory;
  const canWrite = useCanWrite();
  const axes = useQuery(axisHeads);
  const progress = useQuery(matrixProgress);
  const isNarrow = useMedia("screen and (max-width: 760px)");
  const [panel, setPanel] = useState<Panel | null>(null);
  const { keepShort } = useAxisCommands();
  const shown = useMemo(() => axes.filter(({ isHidden }) => !isHidden), [axes]);
  const place = cellPlace(item);
  const axis = axes.find(({ id }) => id === (place?.axisId ?? item));
  const isKept = ({ family }: (typeof shown)[number]) => shortVariantFamilies.includes(family);
  const canShorten = canWrite && shown.some(isKept) && !shown.every(isKept);

  useAppCommands(
    useMemo(
      () => [
        ...(canWrite
          ? [
              {
                id: "axis:add",
                group: say.app.commands.groupHere(),
                label: words.axes.add(),
                keys: "Mod+Enter",
                run: () => setPanel("new-axis"),
              },
            ]
          : []),
        {
          id: "matrix:print",
          group: say.app.commands.groupHere(),
          label: words.print(),
          run: () => print(),
        },
      ],
      [say, words, canWrite],
    ),
  );

  function open(id: string, what: Panel) {
    goToRoom("trajectory", id, "replace");
    setPanel(what);
  }
  const layout = { axes, shown, item, onOpen: open };
  return (
    <div className="page trajectory">
      <PageHeader
        title={say.app.rooms.trajectory()}
        lead={words.lead()}
        actions={
          <>
            {shown.length > 0 && <IconButton icon={Printer} label={words.print()} onPress={() => print()} />}
            {canShorten && (
              <Button icon={Rows3} onPress={() => keepShort(shown)}>
                {words.axes.short()}
              </Button>
            )}
            {canWrite && (
              <Button icon={Plus} onPress={() => setPanel("new-axis")}>
                {words.axes.add()}
              </Button>
            )}
          </>
        }
      />
      {shown.length === 0 ? (
        <EmptyState icon={Compass} title={words.empty.title()}>
          {words.empty.body()}
        </EmptyState>
      ) : (
        <>
          <div className="row-spread trajectory-facts">
            <SignatureDay />
            <p className="soft">
              {words.progress({ agreed: progress.AGREED, draft: progress.DRAFT, empty: progress.EMPTY })}
            </p>
          </div>
          {isNarrow ? <MatrixList {...layout} /> : <Matrix {...layout} />}
        </>
      )}
      <AxesAside axes={axes} />
      {panel === "cell" && place !== null && axis !== undefined && (
        <CellDialog
          axis={axis}
          horizon={place.horizon}
          shown={shown}
          onGo={(id) => goToRoom("trajectory", id, "replace")}
          onClose={() => setPanel(null)}
        />
      )}
      {panel === "axis" && axis !== undefined && (
        <AxisDialog axis={axis} axes={axes} onClose={() => setPanel(null)} />
      )}
      {panel === "new-axis" && (
        <AddAxisDialog onAdded={(id) => open(id, "axis")} onClose={() => setPanel(null)} />
      )}
    </div>
  );
}

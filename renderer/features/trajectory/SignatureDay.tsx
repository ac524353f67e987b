import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { editAlliance } from "#shared/doc/commands/editAlliance.ts";
import { signatureDay } from "#shared/doc/queries/agreement.ts";
import { useCanWrite, useQuery, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { CommittedDateField } from "#renderer/ui/DateField.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

/** The day from which the three horizons are counted, and the way to set it. */
export function SignatureDay() {
  const { app, trajectory } = useMessages();
  const say = trajectory.signature;
  const formats = useFormats();
  const canWrite = useCanWrite();
  const run = useRun();
  const signedOn = useQuery(signatureDay);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="row">
      <span className="signature-day">
        <CalendarDays size={16} aria-hidden />
        {signedOn === null ? say.unset() : say.set({ date: formats.day(signedOn) })}
      </span>
      {canWrite && (
        <span className="no-print">
          <Button size="small" onPress={() => setOpen(true)}>
            {signedOn === null ? say.choose() : say.change()}
          </Button>
        </span>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={say.title()}
        closeLabel={app.close()}
        width="narrow"
        actions={
          <Button variant="primary" onPress={() => setOpen(false)}>
            {say.done()}
          </Button>
        }
      >
        <CommittedDateField
          label={say.field()}
          help={say.help()}
          value={signedOn}
          clearLabel={app.clear()}
          onCommit={(day) => {
            const ran = run(editAlliance, { changes: { signedOn: day } });
            if ("problem" in ran) toast({ text: ran.problem, tone: "problem" });
          }}
        />
      </Dialog>
    </div>
  );
}

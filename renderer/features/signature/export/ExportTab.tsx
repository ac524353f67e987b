import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { agreementHash } from "#shared/doc/hash.ts";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { signingGaps } from "#shared/word/signingGaps.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner, Card, Progress } from "#renderer/ui/display.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { localDay } from "#renderer/features/signature/localDay.ts";
import { runJob } from "#renderer/features/signature/work/runJob.ts";
import { useLatestJob } from "#renderer/features/signature/work/useLatestJob.ts";
import { ExportOptionsForm } from "./ExportOptionsForm.tsx";
import { optionsOf, safeName, type ExportSettings } from "./ExportSettings.ts";
import { Gaps } from "./Gaps.tsx";
import { Preview } from "./Preview.tsx";
import { useDraftMatter, useToldAgreement } from "./useDraftMatter.ts";

type Props = {
  readonly agreement: Agreement;
  readonly settings: ExportSettings;
  readonly onSettings: (settings: ExportSettings) => void;
  /** A file that may be signed was saved. */
  readonly onExported: (file: OpenedFile) => void;
  readonly onSign: () => void;
};

/** What was saved last: what is chosen since changes nothing of it. */
type Saved = { readonly file: string; readonly isToSign: boolean };

/** The document as it will be, what it lacks, and its export. */
export function ExportTab({ agreement, settings, onSettings, onExported, onSign }: Props) {
  const say = useMessages();
  const words = say.signing.export;
  const [isRunning, setRunning] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const contentHash = useMemo(() => agreementHash(agreement), [agreement]);
  const matter = useDraftMatter(settings);
  const told = useToldAgreement(agreement, settings);
  const options = useMemo(() => optionsOf(settings, contentHash, matter), [settings, contentHash, matter]);
  const given = useMemo(() => ({ agreement: told, options }), [told, options]);
  const finished = useLatestJob("export", given);
  const gaps = useMemo(() => signingGaps(agreement, options, localDay()), [agreement, options]);

  async function save() {
    setRunning(true);
    const made = finished?.given === given ? finished.result : await runJob("export", given);
    setRunning(false);
    if (!made.ok) {
      toast({ tone: "problem", text: words.failed() });
      return;
    }
    const suggestedName = safeName(
      words.fileName({ name: agreement.alliance.name.slice(0, 120), number: settings.number }),
    );
    const done = await request("file:save", { kind: "word", suggestedName, bytes: made.value.bytes });
    if (!done.ok) toast({ tone: "problem", text: describeShellFailure(say, done.failure) });
    else if (done.value !== null) {
      const isToSign = settings.purpose === "signature" && settings.mode === "electronic";
      if (isToSign) onExported({ name: done.value, bytes: made.value.bytes });
      setSaved({ file: done.value, isToSign });
    }
  }

  return (
    <div className="export-columns">
      <div className="export-panel">
        <Card title={words.title()}>
          <ExportOptionsForm settings={settings} onChange={onSettings} />
          <Gaps gaps={gaps} purpose={settings.purpose} />
          <div className="export-run">
            <Button variant="primary" icon={Download} isDisabled={isRunning} onPress={() => void save()}>
              {words.run()}
            </Button>
            {isRunning && <Progress label={words.running()} />}
            {saved !== null && (
              <div aria-live="polite">
                <Banner
                  tone="success"
                  action={
                    saved.isToSign && (
                      <Button size="small" onPress={onSign}>
                        {words.next()}
                      </Button>
                    )
                  }
                >
                  {words.done(saved)}
                </Banner>
              </div>
            )}
          </div>
        </Card>
      </div>
      <div className="export-preview">
        <h2 className="offscreen">{words.preview()}</h2>
        <p className="field-help">{words.previewNote()}</p>
        {finished?.result.ok === false ? (
          <Banner tone="danger">{words.failed()}</Banner>
        ) : (
          <Preview
            exported={finished?.result.ok === true ? finished.result.value : null}
            language={agreement.alliance.language}
          />
        )}
      </div>
    </div>
  );
}

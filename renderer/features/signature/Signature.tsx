import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { agreement as agreementQuery } from "#shared/doc/queries/agreement.ts";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Segmented } from "#renderer/ui/choices.tsx";
import { Banner, PageHeader, Progress } from "#renderer/ui/display.tsx";
import { FromTheTop } from "#renderer/ui/FromTheTop.tsx";
import { firstSettings } from "./export/ExportSettings.ts";
import { ExportTab } from "./export/ExportTab.tsx";
import { localDay } from "./localDay.ts";
import { SignTab } from "./sign/SignTab.tsx";
import { Verifier } from "./verify/Verifier.tsx";
import "./signature.css";

const tabs = ["export", "sign", "verify"] as const;
type Tab = (typeof tabs)[number];

/** From the agreement to a Word file, to its signatures, to their verification; the item of the address says which. */
export function Signature({ item }: { item: string | null }) {
  const say = useMessages();
  const words = say.signing;
  const agreement = useQuery(agreementQuery);
  const [settings, setSettings] = useState(() => firstSettings(localDay()));
  const [file, setFile] = useState<OpenedFile | null>(null);
  const tab = tabs.find((each) => each === item) ?? "export";
  const [hasMoved, setMoved] = useState(false);
  const go = useCallback((to: Tab) => {
    setMoved(true);
    goToRoom("signature", to);
  }, []);
  useAppCommands(
    useMemo(
      () =>
        tabs.map((to) => ({
          id: `signature:${to}`,
          group: say.app.commands.groupHere(),
          label: say.signing[to].title(),
          run: () => go(to),
        })),
      [say, go],
    ),
  );
  return (
    <div className="page signature-room">
      <div className="no-print">
        <PageHeader
          title={words.title()}
          lead={words.lead()}
          actions={
            <Segmented
              label={words.tabsLabel()}
              value={tab}
              options={tabs.map((id) => ({ id, label: words.tabs[id]() }))}
              onChange={go}
            />
          }
        />
      </div>
      {tab !== "verify" && <Banner tone="warning">{words.review()}</Banner>}
      <FromTheTop of={tab} />
      <TabContent key={tab} takesFocus={hasMoved}>
        <Suspense fallback={<Progress label={say.app.loading()} />}>
          {tab === "export" && (
            <ExportTab
              agreement={agreement}
              settings={settings}
              onSettings={setSettings}
              onExported={setFile}
              onSign={() => go("sign")}
            />
          )}
          {tab === "sign" && (
            <SignTab
              agreement={agreement}
              file={file}
              onFile={setFile}
              onExport={() => go("export")}
              onPaper={() => {
                setSettings({ ...settings, mode: "paper" });
                go("export");
              }}
              onVerify={() => go("verify")}
            />
          )}
          {tab === "verify" && <Verifier file={file} agreement={agreement} onFile={setFile} />}
        </Suspense>
      </TabContent>
    </div>
  );
}

/** When what was pressed to come here is gone, the keyboard goes on from the top of what came. */
function TabContent({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) content.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={content} tabIndex={-1} className="signature-content">
      {children}
    </div>
  );
}

import { useEffect, useState } from "react";
import type { OpenedFile } from "#shared/ipc/answers.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { writeRoute } from "#renderer/platform/route.ts";
import { PageHeader } from "#renderer/ui/display.tsx";
import { Mark } from "#renderer/ui/Mark.tsx";
import { Verifier } from "./verify/Verifier.tsx";
import "./signature.css";

/** Verifies a signed document for whoever received it, with no alliance open. */
export function Verify() {
  const say = useMessages();
  const words = say.signing.verify;
  const [file, setFile] = useState<OpenedFile | null>(null);
  useEffect(() => {
    document.title = `${words.title()} – ${say.app.name()}`;
  }, [say, words]);
  return (
    <div className="verify-page">
      <header className="verify-bar no-print">
        <a href={writeRoute({ page: "home" })} className="verify-home">
          <Mark size={28} />
          <span>{words.home()}</span>
        </a>
      </header>
      <main className="page verify-content" id="main" tabIndex={-1}>
        <div className="no-print">
          <PageHeader title={words.title()} lead={words.lead()} />
        </div>
        <Verifier file={file} agreement={null} onFile={setFile} />
      </main>
    </div>
  );
}

import { useMemo } from "react";
import type { Language } from "#shared/model/alliance.ts";
import { readDocument } from "#shared/word/reading/readDocument.ts";
import { english } from "#shared/word/words/english.ts";
import { french } from "#shared/word/words/french.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Progress } from "#renderer/ui/display.tsx";
import { Sheets } from "#renderer/features/signature/preview/Sheets.tsx";
import type { Exported } from "#renderer/features/signature/work/jobs.ts";

const rootOf = (xml: string): Element =>
  new DOMParser().parseFromString(xml, "application/xml").documentElement;

/** The pages of the exported file, read back from its own bytes. */
export function Preview({ exported, language }: { exported: Exported | null; language: Language }) {
  const words = useMessages().signing.export;
  const read = useMemo(() => {
    if (exported === null) return null;
    const { document, header, footer } = exported;
    const roots = { document: rootOf(document), header: rootOf(header), footer: rootOf(footer) };
    return readDocument(roots, language === "en" ? english : french);
  }, [exported, language]);
  if (read === null) return <Progress label={words.previewing()} />;
  return (
    <div lang={language} className="preview">
      <Sheets read={read} label={words.preview()} />
    </div>
  );
}

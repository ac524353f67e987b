import { useEffect, useState } from "react";
import { parseTemplate, type Template } from "#shared/model/template.ts";
import { describeTemplateFailure } from "#shared/messages/describe.ts";
import { useLanguage, useMessages } from "#renderer/platform/language.ts";
import type { Draft } from "./draft.ts";
import { shippedTemplate } from "./templates.ts";

export type LoadedTemplate =
  | { readonly ok: true; readonly value: Template; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** The template that the draft chose, read; `null` while it comes, or when no file was chosen. */
export function useTemplate({ template: kind, own }: Draft): LoadedTemplate | null {
  const say = useMessages();
  const language = useLanguage();
  const [loaded, setLoaded] = useState<{ readonly from: string; readonly template: LoadedTemplate } | null>(
    null,
  );
  const from = kind === "own" ? `own/${own?.file ?? ""}/${own?.text.length ?? 0}` : `${language}/${kind}`;
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const text = kind === "own" ? (own?.text ?? null) : await shippedTemplate(language, kind);
      if (isGone || text === null) return;
      const parsed = parseTemplate(text);
      setLoaded({
        from,
        template: parsed.ok
          ? { ok: true, value: parsed.value, text }
          : { ok: false, problem: describeTemplateFailure(say, own?.file ?? kind, parsed.failure) },
      });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [from, kind, own, language, say]);
  return loaded?.from === from ? loaded.template : null;
}

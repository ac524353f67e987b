import { FileText } from "lucide-react";
import { useState } from "react";
import { readUtf8 } from "#shared/base/bytes.ts";
import { scopes } from "#shared/model/alliance.ts";
import { parseTemplate } from "#shared/model/template.ts";
import { describeTemplateFailure } from "#shared/messages/describe.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { RadioCards } from "#renderer/ui/choices.tsx";
import { Banner, Progress } from "#renderer/ui/display.tsx";
import { change, type Draft } from "./draft.ts";
import { Preview } from "./Preview.tsx";
import { shippedKinds } from "./templates.ts";
import type { LoadedTemplate } from "./useTemplate.ts";

type TemplateStepProps = { readonly draft: Draft; readonly template: LoadedTemplate | null };

export function TemplateStep({ draft, template }: TemplateStepProps) {
  const words = useMessages().home.create;
  const kinds = [...shippedKinds, "own"] as const;
  return (
    <>
      <RadioCards
        label={words.scope()}
        value={draft.scope}
        options={scopes.map((id) => ({
          id,
          label: words.scopes[id](),
          detail: words.scopeDetails[id](),
        }))}
        onChange={(scope) => change({ scope })}
      />
      <RadioCards
        label={words.template()}
        value={draft.template}
        options={kinds.map((id) => ({
          id,
          label: words.templates[id](),
          detail: words.templateDetails[id](),
        }))}
        onChange={(kind) => change({ template: kind })}
      />
      {draft.template === "own" && <OwnTemplate draft={draft} />}
      <Banner tone="warning">{words.warning()}</Banner>
      {template?.ok === true && <Preview template={template.value} scope={draft.scope} />}
      {template === null && draft.template !== "own" && <Progress label={words.preview()} />}
    </>
  );
}

/** A template file of the person's own: taken when it is right, refused with the line that is wrong. */
function OwnTemplate({ draft }: { draft: Draft }) {
  const say = useMessages();
  const words = say.home.create;
  const [problem, setProblem] = useState<string | null>(null);
  async function choose() {
    const chosen = await request("file:open", { kind: "template" });
    if (!chosen.ok) return setProblem(describeShellFailure(say, chosen.failure));
    if (chosen.value === null) return undefined;
    const { name: file, bytes } = chosen.value;
    const text = readUtf8(bytes);
    if (text === undefined) return setProblem(words.notText({ file }));
    const parsed = parseTemplate(text);
    if (!parsed.ok) return setProblem(describeTemplateFailure(say, file, parsed.failure));
    setProblem(null);
    return change({ own: { file, text } });
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <Button onPress={() => void choose()}>
          {draft.own === null ? words.choose() : words.chooseAgain()}
        </Button>
        {draft.own !== null && (
          <span className="row own-file">
            <FileText size={16} aria-hidden />
            {draft.own.file}
          </span>
        )}
      </div>
      {problem !== null && (
        <Banner tone="danger" isAlert>
          {problem}
        </Banner>
      )}
    </div>
  );
}

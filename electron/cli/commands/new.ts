import * as Y from "yjs";
import { scopes, type Scope } from "#shared/model/alliance.ts";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import { describeCommandFailure } from "#shared/messages/describe.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, sentence, unusable } from "#electron/cli/Terminal.ts";
import { writeAlliance } from "#electron/cli/allianceFiles.ts";
import { contextOf } from "#electron/cli/context.ts";
import { exists } from "#electron/cli/files.ts";
import { loadTemplate } from "#electron/cli/templates.ts";
import { whileLocked } from "#electron/cli/whileLocked.ts";

export const newCommand: Subcommand = {
  name: "new",
  usage: "FILE --name NAME [--template ID|FILE.yaml] [--scope moral|contractual|mixed] [--challenge TEXT]",
  options: {
    name: { type: "string" },
    template: { type: "string" },
    scope: { type: "string" },
    challenge: { type: "string" },
  },
  files: [1, 1],
  required: ["name"],
  async run(call, terminal) {
    const { say } = terminal;
    const [file = ""] = call.files;
    const scope = (call.text("scope") ?? "moral").toUpperCase() as Scope;
    if (!scopes.includes(scope)) return unusable(say.cli.unknownScope({ scope: call.text("scope") ?? "" }));
    if (await exists(file)) return unusable(say.file.exists({ file }));
    const loaded = await loadTemplate(call.text("template"), terminal);
    if (!loaded.ok) return unusable(loaded.failure.message);

    const doc = new Y.Doc();
    const challenge = call.text("challenge");
    const context = contextOf(terminal);
    const created = createAlliance(
      doc,
      {
        fields: {
          name: call.text("name") ?? "",
          scope,
          language: loaded.value.template.language,
          startedOn: context.now.slice(0, 10),
        },
        ...(challenge !== undefined && { challenge }),
        template: loaded.value.text,
      },
      context,
    );
    if (!created.ok) {
      const { failure } = created;
      // The arguments are called here as the person typed them.
      const path = failure.kind === "invalid-arguments" ? failure.path.replace(/^(fields\.)?/, "--") : "";
      return unusable(describeCommandFailure(say, { ...failure, ...(path && { path }) }));
    }
    const written = await whileLocked(file, terminal, async () =>
      (await exists(file))
        ? sentence(say.file.exists({ file }))
        : writeAlliance(file, { doc, attachments: [] }, terminal),
    );
    if (!written.ok) return unusable(written.failure.message);
    terminal.out(say.cli.created({ file, articles: loaded.value.template.articles.length }));
    return done;
  },
};

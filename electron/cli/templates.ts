import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { ok, type Result } from "#shared/base/Result.ts";
import { readUtf8 } from "#shared/base/bytes.ts";
import { describeTemplateFailure } from "#shared/messages/describe.ts";
import { parseTemplate, type Template } from "#shared/model/template.ts";
import { readBytes } from "./files.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

const defaultTemplate = "contrat-de-confiance";

/** A template shipped with the application, in the user's language, or a file of the user's own. */
export async function loadTemplate(
  named: string | undefined,
  terminal: Terminal,
): Promise<Result<{ readonly template: Template; readonly text: string }, Sentence>> {
  const { say, language, resourcesDir } = terminal;
  const shippedDir = join(resourcesDir, "templates", language);
  const shipped = (await readdir(shippedDir)).filter((file) => file.endsWith(".yaml"));
  const name = named ?? defaultTemplate;
  const path = shipped.includes(`${name}.yaml`) ? join(shippedDir, `${name}.yaml`) : name;
  if (!/\.ya?ml$/.test(path)) {
    const known = shipped.map((file) => basename(file, ".yaml")).join(", ");
    return sentence(say.template.unknown({ name, known }));
  }
  const bytes = await readBytes(path, say);
  if (!bytes.ok) return bytes;
  const text = readUtf8(bytes.value);
  if (text === undefined) return sentence(say.command.notText({ file: path }));
  const template = parseTemplate(text);
  if (template.ok) return ok({ template: template.value, text });
  return sentence(describeTemplateFailure(say, path, template.failure));
}

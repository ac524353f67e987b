import { ok } from "#shared/base/Result.ts";
import type { FileKind } from "#shared/ipc/answers.ts";
import type { Handlers } from "./Handlers.ts";

const accepted: Readonly<Record<FileKind, string>> = {
  alliance: ".alliance",
  word: ".docx",
  template: ".yaml,.yml",
  identity: ".p12,.pfx",
  certificate: ".pem,.crt,.cer",
};

const types: Readonly<Record<FileKind, string>> = {
  alliance: "application/zip",
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  template: "application/yaml",
  identity: "application/x-pkcs12",
  certificate: "application/x-pem-file",
};

/** Files through the browser's own dialogs: chosen with an input, saved as a download. */
export const browserFiles = {
  "file:open": ({ kind }) =>
    new Promise((resolve) => {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = accepted[kind];
      input.className = "offscreen";
      document.body.append(input);
      input.addEventListener("cancel", () => {
        input.remove();
        resolve(ok(null));
      });
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        input.remove();
        if (file === undefined) resolve(ok(null));
        else
          void file
            .arrayBuffer()
            .then((buffer) => resolve(ok({ name: file.name, bytes: new Uint8Array(buffer) })));
      });
      input.click();
    }),
  "file:save": ({ kind, suggestedName, bytes }) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: types[kind] }));
    link.download = suggestedName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return Promise.resolve(ok(suggestedName));
  },
} satisfies Partial<Handlers>;

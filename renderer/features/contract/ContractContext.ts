import { createContext, use } from "react";
import { assert } from "#shared/base/Bug.ts";
import type { Language } from "#shared/model/alliance.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import type { ResolveReference } from "#renderer/doc/editor/EditorSettings.ts";

/** What every text of the contract is written with. */
export type ContractWriting = {
  /** Of the agreement, whatever the interface's: spelling is checked in it. */
  readonly language: Language;
  readonly resolveReference: ResolveReference;
  /** The toolbar acts on the text that was written in last. */
  readonly setActive: (controller: EditorController) => void;
  readonly requestLink: () => void;
};

/** What can stand beside the text. */
export type Aside = "guide" | "comments" | "suggestions";

export const ContractContext = createContext<ContractWriting | null>(null);

export function useContractWriting(): ContractWriting {
  const writing = use(ContractContext);
  assert(writing !== null, "texts of the contract stand in its room");
  return writing;
}

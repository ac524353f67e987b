import { InputRule, inputRules } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import type { ListKind, ParagraphKind } from "#shared/model/richText.ts";
import { attrsOf, setAttrs } from "./paragraphs.ts";

/** In a list already, the characters stay: whoever types « - » in an item means it. */
const paragraphRule = (pattern: RegExp, next: { kind?: ParagraphKind; list?: ListKind }): InputRule =>
  new InputRule(pattern, (state, _, from, to) => {
    const { kind, list } = attrsOf(state.doc.resolve(from).parent);
    if (list !== "none" || kind !== "p") return null;
    const tr = state.tr.delete(from, to);
    setAttrs(tr, tr.doc.resolve(from).before(), next);
    return tr;
  });

/** Typed at the start of a plain paragraph, a mark and a space make it a list item or a title. */
export const typingRules: Plugin = inputRules({
  rules: [
    paragraphRule(/^[-*•–]\s$/u, { list: "bullet" }),
    paragraphRule(/^(?:1|a|i)[.)]\s$/u, { list: "ordered" }),
    paragraphRule(/^#\s$/u, { kind: "h1" }),
    paragraphRule(/^##\s$/u, { kind: "h2" }),
    paragraphRule(/^###\s$/u, { kind: "h3" }),
  ],
});

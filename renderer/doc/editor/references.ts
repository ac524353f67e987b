import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView, NodeView, NodeViewConstructor } from "prosemirror-view";
import { isLink } from "#shared/doc/text/attributes.ts";
import type { Reference } from "#shared/model/richText.ts";
import type { EditorHost } from "./EditorSettings.ts";

const referenceOf = ({ attrs }: Node): Reference => attrs as Reference;

/** The words of a reference now, for the page, for a screen reader and for the clipboard. */
export function referenceWords(reference: Reference, { settings }: EditorHost): string {
  const { resolveReference, messages } = settings.get();
  return resolveReference(reference) ?? messages.missingReference[reference.to]();
}

/** References follow the renumbering of what they name: they are drawn anew whenever the host's settings change. */
const referenceView =
  (host: EditorHost): NodeViewConstructor =>
  (node, view): NodeView => {
    const reference = referenceOf(node);
    const dom = view.dom.ownerDocument.createElement("span");
    dom.dataset["reference"] = reference.to;
    const draw = (): void => {
      dom.textContent = referenceWords(reference, host);
      dom.className =
        host.settings.get().resolveReference(reference) === undefined ? "reference is-missing" : "reference";
    };
    draw();
    return { dom, ignoreMutation: () => true, destroy: host.settings.subscribe(draw) };
  };

const unknownView =
  ({ settings }: EditorHost): NodeViewConstructor =>
  (_, view): NodeView => {
    const dom = view.dom.ownerDocument.createElement("span");
    dom.className = "unreadable";
    dom.textContent = settings.get().messages.unreadable();
    return { dom, ignoreMutation: () => true };
  };

/** Where somebody writes, a click puts the caret; with Ctrl or ⌘, and where nobody does, it goes where it leads. */
const isMeant = ({ editable }: EditorView, { ctrlKey, metaKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || !editable;

/** Draws the references, and follows them and the links. */
export const references = (host: EditorHost): Plugin =>
  new Plugin({
    props: {
      nodeViews: { reference: referenceView(host), unknown: unknownView(host) },
      handleClickOn(view, _, node, __, event) {
        const { openReference } = host.settings.get();
        if (node.type.name !== "reference" || !isMeant(view, event) || openReference === undefined)
          return false;
        openReference(referenceOf(node));
        return true;
      },
      handleDOMEvents: {
        click(view, event) {
          const link = event.target instanceof Element ? event.target.closest("a") : null;
          const href = link?.getAttribute("href");
          if (!isLink(href)) return false;
          event.preventDefault();
          if (isMeant(view, event)) globalThis.open(href, "_blank", "noopener,noreferrer");
          return true;
        },
      },
    },
  });

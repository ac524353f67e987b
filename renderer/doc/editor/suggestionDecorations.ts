import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { SuggestionMark } from "#shared/doc/suggestions/marks.ts";
import { suggestionIn } from "#shared/doc/suggestions/records.ts";
import type { Stretch } from "#shared/doc/suggestions/stretches.ts";
import { describeChanges } from "#shared/messages/describeSuggestion.ts";
import type { SuggestionAuthor } from "./suggestionAuthors.ts";

type Look = {
  readonly ytext: Y.Text;
  readonly authorOf: (client: number) => SuggestionAuthor;
  readonly words: PageMessages["editor"]["suggestion"];
  readonly current: string | null;
};

/** What is drawn over a document for the stretches that suggestions are about. */
export function decorate(doc: Node, stretches: readonly Stretch[], look: Look): Decoration[] {
  const placeAt = placer(doc);
  const draw = drawer(look);
  return joined(stretches).flatMap(({ from, length, isNewline, marks }) => {
    const start = placeAt(from);
    return marks.flatMap((mark) =>
      isNewline ? draw.paragraph(start, mark) : draw.words(start, start + length, mark),
    );
  });
}

type Drawn = Pick<Stretch, "from" | "length" | "isNewline" | "marks">;

/** Neighbours of which the same is said are one thing on the page, however they were typed. */
function joined(stretches: readonly Stretch[]): readonly Drawn[] {
  const result: Drawn[] = [];
  for (const { from, length, isNewline, marks } of stretches) {
    if (marks.length === 0) continue;
    const last = result.at(-1);
    const goesOn = last !== undefined && !last.isNewline && !isNewline && last.from + last.length === from;
    if (goesOn && isEqual(last.marks, marks))
      result[result.length - 1] = { ...last, length: last.length + length };
    else result.push({ from, length, isNewline, marks });
  }
  return result;
}

/** The ProseMirror position of a unit; to be asked in order. */
function placer(doc: Node): (units: number) => number {
  let [index, start, before] = [0, 0, 0];
  return (units) => {
    let size = doc.maybeChild(index)?.content.size ?? 0;
    while (units > before + size && index < doc.childCount - 1) {
      before += size + 1;
      start += size + 2;
      index += 1;
      size = doc.child(index).content.size;
    }
    return start + 1 + Math.min(units - before, size);
  };
}

const elements = { insert: "ins", delete: "del", format: "span", restyle: "span" } as const;

function drawer({ ytext, authorOf, words, current }: Look) {
  const known = new Map<string, Record<string, string>>();
  const attributesOf = (mark: SuggestionMark): Record<string, string> => {
    const name = JSON.stringify(mark);
    const attributes = known.get(name) ?? read(mark);
    known.set(name, attributes);
    return attributes;
  };
  const read = (mark: SuggestionMark): Record<string, string> => {
    const { name, color } = authorOf(suggestionIn(ytext, mark.id)?.client ?? -1);
    const author = name === "" ? words.somebody() : name;
    const change = "change" in mark ? describeChanges(words, Object.entries(mark.change)) : "";
    return {
      nodeName: elements[mark.does],
      class: `suggested is-${mark.does}${mark.id === current ? " is-current" : ""}`,
      "data-suggestion": mark.id,
      "data-partner": String(color),
      "data-author": author,
      title: words[mark.does]({ author, change }),
      ...("change" in mark && {
        "data-change": Object.entries(mark.change)
          .map(([of, to]) => `${of}:${to}`)
          .join(" "),
      }),
    };
  };
  return {
    words: (from: number, to: number, mark: SuggestionMark) =>
      Decoration.inline(from, to, attributesOf(mark), { suggestion: mark.id }),
    /** Behind its words: the sign of a paragraph end that would come or go, or what the paragraph would be. */
    paragraph(at: number, mark: SuggestionMark) {
      const { nodeName = "span", ...attributes } = attributesOf(mark);
      return Decoration.widget(
        at,
        (view) => {
          const element = view.dom.ownerDocument.createElement(nodeName);
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          element.classList.add("suggested-paragraph");
          element.textContent =
            "change" in mark ? describeChanges(words, Object.entries(mark.change)) : "\u00b6";
          return element;
        },
        {
          side: 1,
          ignoreSelection: true,
          key: JSON.stringify([mark, attributes]),
          suggestion: mark.id,
        },
      );
    },
  };
}

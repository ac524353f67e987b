import { joinBackward, setBlockType, splitBlock, toggleMark } from "prosemirror-commands";
import { Fragment, Slice } from "prosemirror-model";
import type { Node } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { listKinds, paragraphKinds } from "#shared/model/richText.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { unitCount, unitsBefore } from "#shared/doc/text/textDocument.ts";
import type { Random } from "#tests/kit/random.ts";
import type { Intent } from "./TextReplica.ts";

export type Edit = { readonly transaction: Transaction; readonly removes: Intent };
type Kind = (state: EditorState, random: Random) => Edit | undefined;

const { nodes, marks } = textSchema;
const words = ["mot", " ", "a", "aa", "é", "le ", "été", ".", "x", "ab ab", "les partenaires conviennent"];
const halfAlike = ["\u{1F600}", "\u{1F601}", "\u{1F200}", "\u{1F601}\u{1F600}", "\u{1F600}x"];
const emojis = ["😀", "👩‍👧", "🇫🇷", "𝒜"];

/** A position in a paragraph, never inside a character. */
export function somewhere(doc: Node, random: Random): number {
  const { start, node } = paragraph(doc, random);
  const offset = random.chance(0.3)
    ? random.pick([0, node.content.size])
    : random.between(0, node.content.size);
  return whole(doc, start + 1 + offset);
}

const whole = (doc: Node, position: number): number => {
  const $position = doc.resolve(position);
  if (!$position.parent.isTextblock) return position;
  const around = $position.parent.textBetween(
    Math.max(0, $position.parentOffset - 1),
    Math.min($position.parent.content.size, $position.parentOffset + 1),
    "",
    "\uFFFC",
  );
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(around) ? position - 1 : position;
};

function paragraph(doc: Node, random: Random): { start: number; index: number; node: Node } {
  const index = random.between(0, doc.childCount - 1);
  let start = 0;
  for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize;
  return { start, index, node: doc.child(index) };
}

function range(doc: Node, random: Random, longest = 12): [number, number] {
  const from = somewhere(doc, random);
  const to = whole(doc, Math.min(doc.content.size - 1, from + random.between(1, longest)));
  // Between two paragraphs there is no place for a caret.
  const end = doc.resolve(to).depth === 0 ? to + 1 : to;
  return [from, Math.max(from, end)];
}

const units = (doc: Node, from: number, to: number): Intent => [
  [unitsBefore(doc, from), unitsBefore(doc, to)],
];

const within = (state: EditorState, from: number, to: number): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, from, to));

/** Runs a command of prosemirror-commands with a selection. */
function command(state: EditorState, from: number, to: number, run: Command): Transaction | undefined {
  let transaction: Transaction | undefined;
  run(state.apply(within(state, from, to)), (made) => {
    transaction = made;
  });
  return transaction;
}

const edit = (transaction: Transaction | undefined, removes: Intent = []): Edit | undefined =>
  transaction === undefined ? undefined : { transaction, removes };

const attributes = (random: Random) => ({
  kind: random.pick(paragraphKinds),
  list: random.pick(listKinds),
  indent: random.between(0, 4),
});

const filled = (random: Random): Node =>
  nodes.paragraph.create(attributes(random), random.chance(0.2) ? null : textSchema.text(random.pick(words)));

const inlineMark = (random: Random) =>
  random.pick([
    marks.bold.create(),
    marks.italic.create(),
    marks.underline.create(),
    marks.link.create({ href: random.pick(["https://a.fr", "mailto:b@a.fr"]) }),
  ]);

const reference = (random: Random): Node =>
  random.chance(0.3)
    ? nodes.table.create({ id: `t${random.between(1, 9)}` })
    : nodes.reference.create({
        to: random.pick(["article", "clause", "term"]),
        id: `r${random.between(1, 9)}`,
      });

/** One entry a kind of edit that an editor can make. */
export const textEdits = {
  type: ({ doc, tr }, random) => edit(tr.insertText(random.pick(words), somewhere(doc, random))),
  typeMarked: ({ doc, tr }, random) =>
    edit(tr.insert(somewhere(doc, random), textSchema.text(random.pick(words), [inlineMark(random)]))),
  typeEmoji: ({ doc, tr }, random) => edit(tr.insertText(random.pick(emojis), somewhere(doc, random))),
  removeCharacters: ({ doc, tr }, random) => {
    const [from, to] = range(doc, random, 4);
    return edit(tr.delete(from, to), units(doc, from, to));
  },
  removeAcross: ({ doc, tr }, random) => {
    const [from, to] = range(doc, random, 25);
    return edit(tr.delete(from, to), units(doc, from, to));
  },
  enter: (state, random) => {
    const at = somewhere(state.doc, random);
    return edit(command(state, at, at, splitBlock));
  },
  enterOverSelection: (state, random) => {
    const [from, to] = range(state.doc, random);
    return edit(command(state, from, to, splitBlock), units(state.doc, from, to));
  },
  join: (state, random) => {
    const { start, index } = paragraph(state.doc, random);
    if (index === 0) return undefined;
    return edit(command(state, start + 1, start + 1, joinBackward), units(state.doc, start - 1, start));
  },
  mark: (state, random) => {
    const [from, to] = range(state.doc, random, 30);
    const { type, attrs } = inlineMark(random);
    return edit(command(state, from, to, toggleMark(type, attrs)));
  },
  comment: ({ doc, tr }, random) => {
    const [from, to] = range(doc, random, 20);
    const mark = marks.comment.create({ id: `c${random.between(1, 5)}` });
    return edit(random.chance(0.7) ? tr.addMark(from, to, mark) : tr.removeMark(from, to, mark));
  },
  retype: ({ doc, tr }, random) =>
    edit(tr.setNodeMarkup(paragraph(doc, random).start, null, attributes(random))),
  retypeRange: (state, random) => {
    const [from, to] = range(state.doc, random, 40);
    return edit(command(state, from, to, setBlockType(nodes.paragraph, attributes(random))));
  },
  setAttribute: ({ doc, tr }, random) => {
    const { start } = paragraph(doc, random);
    return edit(
      random.chance(0.5)
        ? tr.setNodeAttribute(start, "list", random.pick(listKinds))
        : tr.setNodeAttribute(start, "indent", random.between(0, 4)),
    );
  },
  insertParagraph: ({ doc, tr }, random) => {
    const { start, node } = paragraph(doc, random);
    return edit(tr.insert(start + random.pick([0, node.nodeSize]), filled(random)));
  },
  removeParagraph: ({ doc, tr }, random) => {
    const { start, node } = paragraph(doc, random);
    if (doc.childCount === 1) return undefined;
    return edit(tr.delete(start, start + node.nodeSize), units(doc, start, start + node.nodeSize));
  },
  pasteOpen: ({ doc, tr }, random) => {
    const [from, to] = random.chance(0.6) ? Array(2).fill(somewhere(doc, random)) : range(doc, random);
    const pasted = Array.from({ length: random.between(1, 3) }, () => filled(random));
    const open = pasted.length > 1 ? 1 : random.pick([0, 1]);
    return edit(tr.replace(from, to, new Slice(Fragment.from(pasted), open, open)), units(doc, from, to));
  },
  pasteClosed: ({ doc, tr }, random) => {
    const at = somewhere(doc, random);
    const pasted = Array.from({ length: random.between(1, 3) }, () => filled(random));
    return edit(tr.replaceRange(at, at, new Slice(Fragment.from(pasted), 0, 0)));
  },
  replaceWord: ({ doc, tr }, random) => {
    const [from, to] = range(doc, random, 6);
    return edit(tr.insertText(random.pick(words), from, to), units(doc, from, to));
  },
  moveParagraph: ({ doc, tr }, random) => {
    const [moved, target] = [paragraph(doc, random), paragraph(doc, random)];
    if (moved.index === target.index) return undefined;
    const end = moved.start + moved.node.nodeSize;
    tr.delete(moved.start, end);
    tr.insert(tr.mapping.map(target.start), moved.node);
    return edit(tr, units(doc, moved.start, end));
  },
  /** Two characters of the same first or second code unit, one for the other. */
  replaceEmoji: ({ doc, tr }, random) => {
    const places: number[] = [];
    doc.descendants(({ text }, position) => {
      for (const { index } of text?.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g) ?? [])
        places.push(position + index);
    });
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    return edit(tr.insertText(random.pick(halfAlike), at, at + 2), units(doc, at, at + 2));
  },
  insertEmbed: ({ doc, tr }, random) => edit(tr.insert(somewhere(doc, random), reference(random))),
  replaceEmbed: ({ doc, tr }, random) => {
    const places: number[] = [];
    doc.descendants((node, position) => {
      if (node.type === nodes.reference) places.push(position);
    });
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    return edit(tr.setNodeAttribute(at, "id", `r${random.between(1, 9)}`), units(doc, at, at + 1));
  },
  severalSteps: ({ doc, tr }, random) => {
    const [from, to] = range(doc, random, 20);
    tr.addMark(from, to, inlineMark(random));
    tr.delete(from, to);
    tr.insertText(random.pick(words), somewhere(tr.doc, random));
    tr.split(somewhere(tr.doc, random));
    tr.setNodeMarkup(paragraph(tr.doc, random).start, null, attributes(random));
    return edit(tr, units(doc, from, to));
  },
  removeAll: ({ doc, tr }, random) =>
    random.chance(0.1) ? edit(tr.delete(0, doc.content.size), [[0, unitCount(doc)]]) : undefined,
} satisfies Record<string, Kind>;

export type EditKind = keyof typeof textEdits;
export const editKinds = Object.keys(textEdits) as readonly EditKind[];

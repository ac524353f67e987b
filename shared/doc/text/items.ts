/**
 * The one file that walks the items of a Y.Text, which Yjs 13 keeps internal (`_start`, `right`, `content`).
 * Everything here reads the linked list in document order, tombstones included; `dropForeignItems` alone writes.
 */
import * as Y from "yjs";

export type TextItem = {
  readonly id: { readonly client: number; readonly clock: number };
  /** Units, which are also clocks: the item covers `clock` to `clock + length - 1`. */
  readonly length: number;
  /** The characters; `undefined` for an embed, and for a tombstone whose content Yjs has let go. */
  readonly text: string | undefined;
  /** As it is stored: read it with `readEmbed`. */
  readonly embed: unknown;
  readonly deleted: boolean;
};

const isText = (content: Y.Item["content"]): boolean =>
  content instanceof Y.ContentString || content instanceof Y.ContentEmbed || content instanceof Y.ContentType;

/**
 * Characters and embeds with the ids of who wrote them, in document order, deleted ones among them. A tombstone
 * may have been a formatting marker when its content is gone: only its length is known then.
 */
export function* walkItems(ytext: Y.Text): Generator<TextItem> {
  for (let item = ytext._start; item !== null; item = item.right) {
    const { content, deleted, length } = item;
    if (!isText(content) && !(content instanceof Y.ContentDeleted)) continue;
    yield {
      id: { client: item.id.client, clock: item.id.clock },
      length,
      text: content instanceof Y.ContentString ? content.str : undefined,
      embed: content instanceof Y.ContentEmbed ? content.embed : undefined,
      deleted,
    };
  }
}

export type FormattedItem = Pick<TextItem, "id" | "length" | "text" | "embed"> & {
  /** As they are stored; the same object for neighbours that nothing tells apart. */
  readonly attributes: Readonly<Record<string, unknown>>;
};

/** What is in view, as `toDelta` gives it, with the ids of who wrote it. */
export function* walkFormatted(ytext: Y.Text): Generator<FormattedItem> {
  let attributes: Readonly<Record<string, unknown>> = {};
  for (let item = ytext._start; item !== null; item = item.right) {
    const { content, deleted, id, length } = item;
    if (deleted) continue;
    if (content instanceof Y.ContentFormat) {
      const { [content.key]: _old, ...others } = attributes;
      attributes = content.value === null ? others : { ...others, [content.key]: content.value };
    } else if (isText(content)) {
      yield {
        id: { client: id.client, clock: id.clock },
        length,
        text: content instanceof Y.ContentString ? content.str : undefined,
        embed: content instanceof Y.ContentEmbed ? content.embed : undefined,
        attributes,
      };
    }
  }
}

/** Whether a format whose key is such stands somewhere in a text; much quicker than reading it. */
export function hasFormat(ytext: Y.Text, isSuch: (key: string) => boolean): boolean {
  for (let item = ytext._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat)
      if (item.content.value !== null && isSuch(item.content.key)) return true;
  return false;
}

/** Whether the last thing in view is a stored newline. */
export function endsWithNewline(ytext: Y.Text): boolean {
  let last: Y.Item | undefined;
  for (let item = ytext._start; item !== null; item = item.right)
    if (!item.deleted && isText(item.content)) last = item;
  return last?.content instanceof Y.ContentString && last.content.str.endsWith("\n");
}

/**
 * Values that a hostile peer pushed into the list of a text (Y.Array content) are counted by Yjs in positions and
 * by none of its readers, so edits would land beside their place: whoever writes removes them first.
 */
export function dropForeignItems(ytext: Y.Text, transaction: Y.Transaction): void {
  for (let item = ytext._start; item !== null; item = item.right)
    if (!item.deleted && item.countable && !isText(item.content)) item.delete(transaction);
}

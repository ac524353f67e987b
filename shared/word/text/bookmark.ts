import { join, w, type Xml } from "#shared/word/xml/element.ts";

/** A place in the document that links and references name. Names: at most 40 characters; `_` first hides them. */
export type Bookmark = { readonly id: number; readonly name: string };

export const bookmarked = (bookmarks: readonly Bookmark[], content: Xml): Xml =>
  join([...bookmarks.map(bookmarkStart), content, ...bookmarks.toReversed().map(bookmarkEnd)]);

export const bookmarkStart = ({ id, name }: Bookmark): Xml => w("bookmarkStart", { id, name });
export const bookmarkEnd = ({ id }: Bookmark): Xml => w("bookmarkEnd", { id });

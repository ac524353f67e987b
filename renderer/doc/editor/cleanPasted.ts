import { wellFormed } from "#shared/doc/text/pieces.ts";
import { property, styled, styleOf } from "./pastedStyle.ts";
import { markWordLists } from "./wordLists.ts";
import { splitAtBreaks } from "./splitAtBreaks.ts";

const noise =
  "script,style,meta,link,title,xml,template,img,svg,picture,iframe,object,embed,video,audio,canvas,noscript," +
  "button,input,select,textarea,del,[hidden],.Apple-interchange-newline,.msoDel,.MsoCommentReference";
const hiddenStyle = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment/i;
/** Control characters, and those that no page shows and no file may hold. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g;

export const cleanText = (text: string): string => wellFormed(text).replaceAll(invisible, "");

/**
 * Leaves of a pasted page what a text can hold, in elements that the schema reads: Word's lists as lists, styles that
 * mean bold, italic or underlined as such, line breaks as paragraphs. The page is inert: nothing in it ever ran.
 */
export function cleanPasted(root: HTMLElement): void {
  removeComments(root);
  for (const element of root.querySelectorAll(noise)) element.remove();
  for (const element of root.querySelectorAll(styled))
    if (hiddenStyle.test(styleOf(element))) element.remove();
  markWordLists(root);
  dropBlanks(root);
  bracketNotes(root);
  for (const element of root.querySelectorAll<HTMLElement>(styled)) markStyle(element);
  for (const element of root.querySelectorAll("[data-comment]"))
    delete (element as HTMLElement).dataset["comment"];
  breakLines(root);
  splitAtBreaks(root);
  for (const item of root.querySelectorAll("li")) wrapWords(item);
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = cleanText(texts.currentNode.nodeValue ?? "");
}

/** Word's conditional comments among them. */
function removeComments(root: HTMLElement): void {
  const comments = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as Comment);
  for (const comment of found) comment.remove();
}

/** Word writes an empty paragraph as one with a hard space of its own. */
function dropBlanks(root: HTMLElement): void {
  for (const element of root.getElementsByTagName("o:p"))
    if (element.textContent.trim() === "") element.textContent = "";
}

/** The number of a note, as LibreOffice writes it, would be a digit of the word or of the figure before it. */
function bracketNotes(root: HTMLElement): void {
  for (const note of root.querySelectorAll(".sdfootnoteanc,.sdfootnotesym,.sdendnoteanc,.sdendnotesym"))
    note.textContent = `[${note.textContent.trim()}]`;
}

/** What was typed as lines stays lines. */
function breakLines(root: HTMLElement): void {
  for (const lines of root.querySelectorAll("pre")) {
    const texts = root.ownerDocument.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      const parts = text.data.replace(/\n$/, "").split(/\r?\n/);
      text.replaceWith(
        ...parts.flatMap((part, at) => (at === 0 ? [part] : [root.ownerDocument.createElement("br"), part])),
      );
    }
    const block = root.ownerDocument.createElement("div");
    block.append(...lines.childNodes);
    lines.replaceWith(block);
  }
}

/** The first words of an item that has paragraphs as well are its first paragraph, and keep its number. */
function wrapWords(item: Element): void {
  if (item.querySelector(":scope > :is(p, h1, h2, h3, h4, h5, h6, div)") === null) return;
  const words: ChildNode[] = [];
  for (const child of item.childNodes) {
    if (child instanceof Element && child.matches(blocks)) break;
    words.push(child);
  }
  if (words.every(({ textContent }) => (textContent ?? "").trim() === "")) return;
  const first = item.ownerDocument.createElement("p");
  item.prepend(first);
  first.append(...words);
}

const blocks = "p,h1,h2,h3,h4,h5,h6,div,ul,ol,li,table,blockquote,section,article";

function markStyle(element: HTMLElement): void {
  const [weight, slope] = [property(element, "font-weight"), property(element, "font-style")];
  const isBold = weight.startsWith("bold") || Number(weight) >= 600;
  const isPlain = weight === "normal" || weight === "400";
  const isItalic = slope === "italic" || slope === "oblique";
  const decoration = `${property(element, "text-decoration")} ${property(element, "text-decoration-line")}`;
  const isUnderlined = decoration.includes("underline");
  if (element.querySelector(blocks) === null && !/^H[1-6]$/.test(element.nodeName)) {
    if (isBold) wrapContent(element, "strong");
    if (isItalic) wrapContent(element, "em");
    if (isUnderlined && element.closest("a") === null) wrapContent(element, "u");
  }
  const isUndone =
    (/^(?:B|STRONG)$/.test(element.nodeName) && isPlain) ||
    (/^(?:I|EM)$/.test(element.nodeName) && slope === "normal");
  if (isUndone) element.replaceWith(...element.childNodes);
}

function wrapContent(element: HTMLElement, name: "strong" | "em" | "u"): void {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

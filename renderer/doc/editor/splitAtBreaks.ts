const blockNames = /^(?:P|H[1-6]|DIV|LI|TD|TH|BLOCKQUOTE|SECTION|ARTICLE|UL|OL|TABLE|TBODY|TR)$/;
const isBlock = (node: Node | null): node is HTMLElement => node !== null && blockNames.test(node.nodeName);

/** A text has no line break within a paragraph: what stands after one is a paragraph of its own. */
export function splitAtBreaks(root: HTMLElement): void {
  for (const line of root.querySelectorAll("br")) {
    const block = blockOf(line, root);
    if (isLastIn(line, block)) {
      // The page's way to keep an empty line open.
      line.remove();
      continue;
    }
    const range = root.ownerDocument.createRange();
    range.setStartAfter(line);
    range.setEnd(block, block.childNodes.length);
    const rest = continuationOf(block);
    rest.append(range.extractContents());
    line.remove();
    if (block.nodeName === "LI" || block.nodeName.startsWith("T")) {
      const first = root.ownerDocument.createElement("p");
      first.append(...block.childNodes);
      block.append(first, rest);
    } else block.after(rest);
  }
}

/** The paragraph in which a line stands; words that stand in none are given one. */
function blockOf(line: HTMLElement, root: HTMLElement): HTMLElement {
  let top: ChildNode = line;
  while (top.parentNode !== null && top.parentNode !== root && !isBlock(top.parentNode))
    top = top.parentNode as HTMLElement;
  const parent = top.parentNode;
  if (isBlock(parent) && parent !== root && ![...parent.children].some(isBlock)) return parent;
  const paragraph = root.ownerDocument.createElement("p");
  let first = top;
  while (first.previousSibling !== null && !isBlock(first.previousSibling)) first = first.previousSibling;
  first.before(paragraph);
  while (paragraph.nextSibling !== null && !isBlock(paragraph.nextSibling))
    paragraph.append(paragraph.nextSibling);
  return paragraph;
}

/** What goes on after the break in an item is part of it, without a number of its own. */
function continuationOf(block: HTMLElement): HTMLElement {
  const { nodeName, dataset } = block;
  const isItem = nodeName === "LI" || (dataset["list"] ?? "none") !== "none";
  if (!isItem && !nodeName.startsWith("T")) return block.cloneNode(false) as HTMLElement;
  const paragraph = block.ownerDocument.createElement("p");
  if (!isItem) return paragraph;
  let depth = Number(dataset["indent"] ?? 0);
  for (let item = block.parentElement?.closest("li"); item; item = item.parentElement?.closest("li"))
    depth += 1;
  paragraph.dataset["list"] = "none";
  paragraph.dataset["indent"] = String(Math.min(4, depth + 1));
  return paragraph;
}

function isLastIn(line: HTMLElement, block: HTMLElement): boolean {
  const range = block.ownerDocument.createRange();
  range.setStartAfter(line);
  range.setEnd(block, block.childNodes.length);
  const rest = range.cloneContents();
  return rest.textContent.trim() === "" && rest.querySelector("br") === null;
}

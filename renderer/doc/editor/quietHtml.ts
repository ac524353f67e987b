/**
 * Pasted HTML whose styles and handlers have other names (`data-style`) before anything parses it: the page's policy
 * refuses them wherever they are parsed, and reports each one, though nothing would run. Sheets and scripts are left
 * out. One walk from the first letter to the last, as a parser goes: what is no tag is not touched.
 */
export function quietHtml(html: string): string {
  let quiet = "";
  let at = 0;
  for (;;) {
    const start = html.indexOf("<", at);
    if (start === -1) return quiet + html.slice(at);
    quiet += html.slice(at, start);
    const end = endOf(html, start);
    const tag = html.slice(start, end);
    const silent = silentPattern.exec(tag)?.[1];
    quiet += silent === undefined ? renamed(tag) : "";
    at = silent === undefined ? end : closeOf(html, end, silent);
  }
}

const silentPattern = /^<(style|script|xml)(?=[\s/>])/i;

/** Behind the tag, comment or declaration that starts here; a lone `<` is a word. */
function endOf(html: string, start: number): number {
  if (html.startsWith("<!--", start)) return behind(html, "-->", start + 4);
  if (!/[a-z/!?]/i.test(html[start + 1] ?? "")) return start + 1;
  let quote = "";
  for (let at = start + 1; at < html.length; at += 1) {
    const letter = html[at] ?? "";
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === ">") return at + 1;
    else if ((letter === '"' || letter === "'") && html[at - 1] === "=") quote = letter;
  }
  return html.length;
}

const behind = (html: string, what: string, from: number): number => {
  const found = html.indexOf(what, from);
  return found === -1 ? html.length : found + what.length;
};

function closeOf(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[^>]*>`, "gi");
  close.lastIndex = from;
  return close.exec(html) === null ? html.length : close.lastIndex;
}

const renamed = (tag: string): string =>
  tag.startsWith("<!") ? tag : tag.replaceAll(/(?<=[\s"'/])(style|on[a-z]+)(?=\s*=)/gi, "data-$1");

/** The part of the DOM that reading needs, whoever parsed: the browser, or a test's own parser. */
export type XmlNode = {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly textContent: string | null;
  readonly getAttribute?: (name: string) => string | null;
};

const elementType = 1;

export function childrenOf(node: XmlNode): readonly XmlNode[] {
  const children: XmlNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === elementType) children.push(child);
  return children;
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node && childrenOf(node).find(({ nodeName }) => nodeName === name);

export const attribute = (node: XmlNode | undefined, name: string): string | null =>
  node?.getAttribute?.(name) ?? null;

/** `w:val` of the child of that name. */
export const valueOf = (node: XmlNode | undefined, name: string): string | null =>
  attribute(childOf(node, name), "w:val");

export function descendant(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of childrenOf(node)) {
    const found = child.nodeName === name ? child : descendant(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

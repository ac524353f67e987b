import { relationshipsOf, type OpcPackage } from "./openPackage.ts";
import { relationshipsPartOf, type Relationship } from "./relationships.ts";
import { metadataTypes, relationshipTypes } from "#shared/signature/markup/vocabulary.ts";

/** What a signature has to cover, and what it leaves out. */
export type Reach = {
  /** The parts found from the package's relationships, each once. */
  readonly parts: ReadonlySet<string>;
  /** By `.rels` part, the relationships that count; parts without any are left out. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  /** The package's metadata: any program may rewrite them, and no signature protects them. */
  readonly metadata: ReadonlySet<string>;
  /** Internal targets that name no part: Word would repair the file, and so break its signatures. */
  readonly dangling: readonly string[];
};

/**
 * Walks everything reachable from the package but its metadata and signatures, which are left out at the root only:
 * for what our documents contain, that is the set that Word signs.
 */
export function reach(opc: OpcPackage): Reach {
  const [parts, metadata, dangling] = [new Set<string>(), new Set<string>(), [] as string[]];
  const relationships = new Map<string, readonly Relationship[]>();
  const pending = ["/"];
  for (let source = pending.pop(); source !== undefined; source = pending.pop()) {
    const counted: Relationship[] = [];
    for (const relationship of relationshipsOf(opc, source)) {
      const target = relationship.isExternal ? undefined : opc.find(source, relationship.target);
      if (source === "/" && metadataTypes.has(relationship.type)) {
        if (target !== undefined) metadata.add(target);
        continue;
      }
      if (source === "/" && relationship.type === relationshipTypes.origin) continue;
      counted.push(relationship);
      if (relationship.isExternal) continue;
      if (target === undefined) dangling.push(relationship.target);
      else if (!parts.has(target)) {
        parts.add(target);
        pending.push(target);
      }
    }
    if (counted.length > 0) relationships.set(relationshipsPartOf(source), counted);
  }
  for (const part of parts) metadata.delete(part);
  return { parts, relationships, metadata, dangling };
}

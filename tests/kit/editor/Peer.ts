import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { createUndo } from "#shared/doc/undo.ts";
import { origins } from "#shared/doc/origins.ts";
import type { EditorSession } from "#renderer/doc/editor/EditorSession.ts";
import { newId, now } from "#renderer/platform/random.ts";
import { createUpdateGate } from "#renderer/doc/editor/updateGate.ts";

type Post = { readonly kind: "update" | "awareness"; readonly bytes: Uint8Array };

/** One partner's application without its screen: a document, who is there, and a line to the others. */
export class Peer implements EditorSession {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly gate = createUpdateGate();
  readonly undo = createUndo(this.doc);
  readonly context = () => ({ now: now(), newId });
  readonly name: string;
  isOnline = true;
  readonly sent: Uint8Array[] = [];
  #others: readonly Peer[] = [];

  constructor(name: string, clientId: number, color: number, base: Uint8Array) {
    this.name = name;
    // What is typed is one step however slow the machine types; what is not typing begins one of its own.
    this.undo.captureTimeout = Number.MAX_SAFE_INTEGER;
    this.doc.clientID = clientId;
    this.awareness.clientID = clientId;
    Y.applyUpdate(this.doc, base, origins.load);
    this.awareness.setLocalState({ person: { name, organisation: "", color }, caret: null });
    this.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin === origins.sync) return;
      this.sent.push(bytes);
      this.#post({ kind: "update", bytes });
    });
    this.awareness.on("update", (_: unknown, origin: unknown) => {
      if (origin === "local")
        this.#post({ kind: "awareness", bytes: encodeAwarenessUpdate(this.awareness, [clientId]) });
    });
  }

  /** In order, at once; what passes between two people who are not both on line is lost. */
  meet(others: readonly Peer[]): void {
    this.#others = others;
  }

  #post(post: Post): void {
    for (const other of this.#others) if (this.isOnline && other.isOnline) other.receive(post);
  }

  receive({ kind, bytes }: Post): void {
    if (kind === "awareness") applyAwarenessUpdate(this.awareness, bytes, "network");
    else this.gate.pass(() => Y.applyUpdate(this.doc, bytes, origins.sync));
  }

  goOffline(): void {
    this.isOnline = false;
  }

  /** State vectors are compared, and each receives what only the other has. */
  goOnline(): void {
    this.isOnline = true;
    for (const other of this.#others) if (other.isOnline) this.#exchange(other);
  }

  #exchange(other: Peer): void {
    const [mine, theirs] = [Y.encodeStateVector(this.doc), Y.encodeStateVector(other.doc)];
    const [forThem, forMe] = [
      Y.encodeStateAsUpdate(this.doc, theirs),
      Y.encodeStateAsUpdate(other.doc, mine),
    ];
    other.receive({ kind: "update", bytes: forThem });
    this.receive({ kind: "update", bytes: forMe });
  }
}

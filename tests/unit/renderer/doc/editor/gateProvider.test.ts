import * as decoding from "lib0/decoding";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { step1Message, step2Message, updateMessage } from "#shared/sync/client/providerMessages.ts";
import { gateProvider } from "#renderer/doc/editor/gateProvider.ts";
import { createUpdateGate } from "#renderer/doc/editor/updateGate.ts";

describe("a provider behind the gate", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function gated() {
    const doc = new Y.Doc();
    const provider = new WebsocketProvider("ws://127.0.0.1:1", "room", doc, {
      connect: false,
      disableBc: true,
      WebSocketPolyfill: EventTarget as never,
      awareness: new Awareness(doc),
    });
    const gate = createUpdateGate();
    gateProvider(provider, gate);
    /** As the provider does with what its socket, or another tab, gives it; the answer's length in bytes. */
    const receive = (message: Uint8Array): number => {
      const decoder = decoding.createDecoder(message);
      const kind = decoding.readVarUint(decoder);
      const answer = { cbuf: new Uint8Array(10_000), cpos: 0, bufs: [] };
      provider.messageHandlers[kind]?.(answer, decoder, provider, true, kind);
      return answer.cpos;
    };
    const end = () => {
      provider.destroy();
      provider.awareness.destroy();
    };
    return { doc, gate, provider, receive, end };
  }

  const theirs = (words: string, before?: Y.Doc) => {
    const doc = new Y.Doc();
    if (before !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(before));
    const vector = Y.encodeStateVector(doc);
    doc.getText("t").insert(doc.getText("t").length, words);
    return { doc, update: Y.encodeStateAsUpdate(doc, vector) };
  };

  it("applies what others write after the composition, in its order, and is synchronised only then", () => {
    const { doc, gate, provider, receive, end } = gated();
    const first = theirs("a");
    const second = theirs("b", first.doc);
    const release = gate.hold();
    receive(step2Message(first.update));
    receive(updateMessage(second.update));
    expect([doc.getText("t").toJSON(), provider.synced]).toEqual(["", false]);
    release();
    vi.advanceTimersByTime(40);
    expect([doc.getText("t").toJSON(), provider.synced]).toEqual(["ab", true]);
    end();
  });

  it("answers a question at once, composition or not", () => {
    const { gate, receive, end } = gated();
    gate.hold();
    expect(receive(step1Message(Y.encodeStateVector(new Y.Doc())))).toBeGreaterThan(1);
    end();
  });
});

import type { RoomSession, Wire } from "./roomSession.ts";
import type { WebSocketClass, WebSocketLike } from "./WebSocketLike.ts";

const [connecting, open, closing, closed] = [0, 1, 2, 3];

/**
 * What y-websocket's provider takes for a socket to a server that speaks y-protocols: it speaks the relay's protocol
 * on a real socket. The session outlives it.
 */
export class SealedSocket {
  readonly CONNECTING = connecting;
  readonly OPEN = open;
  readonly CLOSING = closing;
  readonly CLOSED = closed;

  binaryType = "arraybuffer";
  readyState = connecting;
  onopen: ((event: object) => void) | null = null;
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null;
  onerror: ((event: object) => void) | null = null;

  readonly #socket: WebSocketLike;
  readonly #session: RoomSession;
  readonly #wire: Wire = {
    send: (frame) => this.#socket.send(frame),
    opened: () => {
      this.readyState = open;
      this.onopen?.({});
    },
    deliver: (message) => {
      try {
        this.onmessage?.({ data: message });
      } catch {
        // The provider trips over what a hostile partner sent: that message is lost, the connection is not.
      }
    },
    fail: (code, reason) => {
      this.#socket.close();
      this.#end(code, reason);
    },
  };

  constructor(socket: WebSocketLike, session: RoomSession) {
    this.#socket = socket;
    this.#session = session;
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", ({ data }) => {
      if (this.readyState <= open && data instanceof ArrayBuffer) session.receive(new Uint8Array(data));
    });
    socket.addEventListener("error", (event) => this.onerror?.(event));
    socket.addEventListener("close", ({ code, reason }) => this.#end(code, reason));
    session.connect(this.#wire);
  }

  /** From the provider: a message of y-protocols. */
  send(data: Uint8Array): void {
    if (this.readyState === open) this.#session.fromProvider(data);
  }

  close(): void {
    if (this.readyState >= closing) return;
    this.readyState = closing;
    this.#session.disconnect(this.#wire);
    this.#socket.close();
  }

  #end(code: number, reason: string): void {
    if (this.readyState === closed) return;
    this.readyState = closed;
    this.#session.disconnect(this.#wire);
    this.onclose?.({ code, reason });
  }
}

/** The class to give to the provider, which calls it with an address of its own making; ours is used. */
export const sealedSocketClass = (
  Socket: WebSocketClass,
  address: string,
  session: RoomSession,
): new () => SealedSocket =>
  class extends SealedSocket {
    constructor() {
      super(new Socket(address), session);
    }
  };

/** The part of a WebSocket that is used here: a browser's own, and the class of the `ws` package. */
export type WebSocketLike = {
  binaryType: string;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: "close",
    listener: (event: { readonly code: number; readonly reason: string }) => void,
  ): void;
  addEventListener(type: "error", listener: (event: object) => void): void;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
};

export type WebSocketClass = new (url: string) => WebSocketLike;

/** Runs `run` once after `delayMs`, unless the function it gives is called before. */
export type Schedule = (delayMs: number, run: () => void) => () => void;

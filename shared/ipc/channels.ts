/** How the preload and the main process speak; the renderer sees `Bridge` alone. */
export const channels = {
  /** Page to shell, answered by a `Reply`: name, arguments. */
  request: "alliage:request",
  /** Page to shell: the name of an event that the page listens to from now on. What waited for it is sent then. */
  listening: "alliage:listening",
  /** Shell to page: name, detail. */
  event: "alliage:event",
} as const;

/** Why the shell did not even look at a request; a fault of the page that sent it, never of a person. */
export type Refusal = {
  readonly kind: "foreign-sender" | "unknown-request" | "malformed-request" | "bug";
};

export type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

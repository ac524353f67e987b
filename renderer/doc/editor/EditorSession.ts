import type { Session } from "#renderer/doc/session/Session.ts";

/**
 * What the editors of an open alliance share. `undo` tracks `origins.user`, as which an editor writes; what others
 * write comes in through `gate`.
 */
export type EditorSession = Pick<Session, "doc" | "undo" | "awareness" | "context" | "gate">;

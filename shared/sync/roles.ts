/** What a link lets its holder do in a room: a reader sees everything and changes nothing. */
export const roles = ["read", "write"] as const;
export type Role = (typeof roles)[number];

/** One byte in frames, links and signed challenges. */
export const roleByte: Readonly<Record<Role, number>> = { read: 1, write: 2 };

export const roleOf = (byte: number): Role | undefined => roles.find((role) => roleByte[role] === byte);

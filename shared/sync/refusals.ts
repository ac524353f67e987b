/** Why the relay refuses a frame (the connection stays) or a connection (it closes with a code). */
export const frameRefusals = {
  malformed: 1,
  "read-only": 2,
  "too-large": 3,
  "room-full": 4,
  "relay-full": 5,
  "storage-failed": 6,
  "slow-down": 7,
  "snapshot-not-needed": 8,
  "no-such-snapshot": 9,
} as const;
export type FrameRefusal = keyof typeof frameRefusals;

export const frameRefusalOf = (code: number): FrameRefusal | undefined =>
  (Object.keys(frameRefusals) as FrameRefusal[]).find((reason) => frameRefusals[reason] === code);

/**
 * y-websocket takes 4400–4499 as final and every other code as « try again ». A refusal at the upgrade would be
 * invisible to a browser (1006, and it retries for ever): so the relay accepts, then closes with one of these.
 */
export const closeCodes = {
  malformed: 4400,
  "not-authentic": 4401,
  "foreign-origin": 4403,
  "hello-too-late": 4408,
  "unknown-version": 4426,
  "relay-full": 4503,
  "storage-failed": 4507,
  "room-crowded": 4529,
} as const;
export type ConnectionRefusal = keyof typeof closeCodes;

export const connectionRefusalOf = (code: number): ConnectionRefusal | undefined =>
  (Object.keys(closeCodes) as ConnectionRefusal[]).find((reason) => closeCodes[reason] === code);

/** 1009 (« message too big ») is final as well: trying again would send the same message for ever. */
export const isFinal = (code: number): boolean => code === 1009 || (code >= 4400 && code < 4500);

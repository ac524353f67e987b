import type { Messages } from "#shared/messages/fr.ts";

export const sync: Messages["sync"] = {
  link: {
    "not-a-link": () => "This is not an invitation link. Copy all of it again.",
    "link-without-access": () =>
      "This link has lost its end (what follows the # sign). Copy all of it again.",
    "damaged-link": () => "This link is incomplete or damaged. Copy all of it again.",
    "link-made-by-newer-app": () =>
      "This link comes from a newer version of Alliage. Update Alliage to open it.",
  },
  refused: {
    malformed: () => "a message it cannot read: update Alliage",
    "read-only": () => "this link is for reading only",
    "too-large": () => "a change that is too large",
    "room-full": () => "this alliance's space on the relay is full",
    "relay-full": () => "the relay is full, try again later",
    "storage-failed": () => "the relay can no longer write on its disk; tell whoever runs it",
    "slow-down": () => "too many changes at once, try again",
    "snapshot-not-needed": () => "a snapshot that is not needed",
    "no-such-snapshot": () => "an unknown snapshot",
    "not-authentic": () => "this link does not open this alliance",
    "foreign-origin": () => "this page may not use this relay",
    "hello-too-late": () => "the connection is too slow",
    "unknown-version": () => "the relay and this application do not speak the same version",
    "room-crowded": () => "too many people are joined to this alliance already",
  },
};

import type { Messages } from "#shared/messages/fr.ts";

export const keys: Messages["keys"] = {
  title: () => "Keys",
  titleOf: ({ name }) => `Keys of ${name}`,
  none: () => "No key published. It is when this person gives their first position, on their own device.",
  published: ({ at }) => `Published on ${at}`,
  state: {
    own: () => "Of this device",
    compared: () => "Compared",
    notCompared: () => "Not compared yet",
    withdrawn: ({ at }) => `Withdrawn on ${at}`,
  },
  doubt: {
    "another-key-compared": () => "It does not count: you compared another one.",
    "several-keys": () => "It does not count until one of them is compared.",
  },
  several: ({ name }) =>
    `${name} has several keys. Ask them which one is theirs: compare that one, or withdraw the other.`,
  compare: () => "Compare",
  show: () => "Show",
  showOf: ({ name }) => `Show the key of ${name}`,
  compareOf: ({ name }) => `Compare the key of ${name}`,
  withdraw: () => "Withdraw",
  withdrawOf: ({ name, fingerprint }) => `Withdraw the key ${fingerprint} of ${name}`,
  withdrawTitle: ({ name }) => `Withdraw a key of ${name}`,
  withdrawWhat: () =>
    "What it has signed so far stays valid; what it would sign from now on will not count. This cannot be undone.",
  withdrawRun: () => "Withdraw the key",
  withdrawn: ({ name }) => `The key of ${name} is withdrawn.`,
  dialog: {
    title: ({ name }) => `The key of ${name}`,
    what: () =>
      "Call this person, or meet them, and read these digits aloud: their application shows the same under their name. No mail, no message: whoever could change the one could change the other.",
    ownWhat: () =>
      "Read these digits to your partners, or show them this code: they see the same under your name.",
    qr: ({ name }) => `QR code of the fingerprint of ${name}’s key`,
    typed: () => "What you heard or read",
    typedHelp: () => "24 digits, or what the QR code gives. Spaces do not count.",
    unread: () => "A fingerprint has 24 digits.",
    same: () => "It is the same.",
    different: () =>
      "It is not the same key: do not trust it, and withdraw it if its person does not know it.",
    compared: () => "I compared it, it is the same",
    undo: () => "No longer say it is compared",
    done: ({ name }) => `The key of ${name} is compared, on this device.`,
  },
  news: ({ names, count }) =>
    count === 1
      ? `${names} published another key. Ask them whether it is really theirs.`
      : `${names} published other keys. Ask them whether they are really theirs.`,
  newsLabel: () => "New keys",
  newsSee: () => "See their keys",
  newsKnown: () => "Understood",
};

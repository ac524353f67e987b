import type { Messages } from "#shared/messages/fr.ts";

export const sharing: Messages["sharing"] = {
  share: () => "Share",
  invite: () => "Invite",
  command: () => "Share the alliance, invite",
  title: () => "Share the alliance",
  choose: {
    lead: () =>
      "To write together at the same time, the alliance goes through a relay. It carries your words sealed: it cannot read them.",
    where: () => "Through which relay?",
    here: () => "This computer",
    hereDetail: () =>
      "For people on the same network, in the same room for instance. This computer must stay on.",
    elsewhere: () => "A relay on the internet",
    elsewhereDetail: () => "For partners who are far away. Your organisation, or one of you, keeps one.",
    address: () => "Address of the relay",
    notAnAddress: () =>
      "This is not the address of a relay. It begins with https, like https://relay.example.org.",
    noRelay: (p) =>
      `No relay answers at ${p.relay}. Check the address with whoever keeps it, and your connection.`,
    opening: () => "Reaching the relay…",
    noNetwork: () => "This computer is on no network. Connect it, then try again.",
    servedBy: (p) => `Relay: ${p.relay}, the one that serves this page.`,
    loopback: () =>
      "This relay can only be reached from this device. To invite others, ask whoever keeps it to open it to the network, then come back by its network address.",
    open: () => "Make the invitation links",
  },
  notStarted: {
    "data-locked": () =>
      "Another program already keeps this computer’s relay. Stop it, or choose the other relay and give its address.",
    "data-unreadable": () =>
      "This computer’s relay cannot read its folder. Check your rights and the free space, then try again.",
    "not-available": () =>
      "This computer’s relay could not be opened. Try again, or go through a relay on the internet.",
  },
  moved: {
    title: () => "The links handed out so far no longer lead here",
    detail: (p) =>
      `They go through ${p.before}, where this computer can no longer be found. Hand these out instead: the same alliance, with the same rights.`,
    done: () => "Done",
  },
  connected: () => "Connected",
  notConnected: () => "Not connected",
  relay: (p) => `through the relay ${p.relay}`,
  startHere: () => "Open this computer’s relay again",
  role: () => "What the link allows",
  roles: { write: () => "Write", read: () => "Read only" },
  roleDetails: {
    write: () => "For the partners who write the agreement with you.",
    read: () => "For those who follow and change nothing: counsel, an elected member, a funder.",
  },
  readerOnly: () => "You are here to read only: you can pass the reading link on.",
  link: { write: () => "Invitation link for writing", read: () => "Invitation link for reading" },
  qr: {
    write: () => "QR code of the invitation link for writing",
    read: () => "QR code of the invitation link for reading",
  },
  isKey: () =>
    "This link is a key: whoever has it enters the alliance. Send it to each person, never show it in public.",
  copy: () => "Copy",
  copied: () => "Copied",
  renew: () => "Renew the links",
  renewDetail: () =>
    "The alliance changes its lock. Those who only have the old link keep what they received, and do not see what follows; send the new one to those who stay.",
  renewed: () => "The new links are ready. Send them to the partners who stay.",
  stop: () => "Stop sharing",
  stopDetail: () =>
    "What you write from now on stays on this device. The others keep their copy, and can go on among themselves with their links.",
  stopped: () => "The alliance is no longer shared from this device.",
  files: {
    title: () => "Without a network: by file",
    lead: () =>
      "Send the alliance by mail or on a stick. When a file comes back, both copies are united and nothing is lost.",
    save: () => "Save an .alliance file",
    merge: () => "Merge a file received",
    saved: (p) => `${p.file} is saved.`,
    merged: (p) =>
      p.count === 0
        ? `${p.file} is united with this alliance, with nothing to look at.`
        : `${p.file} is united with this alliance. ${p.count > 1 ? `${p.count} points deserve` : "1 point deserves"} a look.`,
    look: () => "Look",
    otherAlliance: (p) =>
      `This file is of another alliance (“${p.name}”). Nothing was mixed; open it from home.`,
    attachmentsLost: () => "The file’s attachments could not be kept here. Keep the original file.",
  },
};

import { plural } from "./plural.ts";

/** The frame of the application: what is in sight in every room. */
export const app = {
  name: () => "Alliage",
  rooms: {
    overview: () => "Overview",
    contract: () => "Contract",
    debate: () => "Debate",
    partners: () => "Partners",
    trajectory: () => "Trajectory",
    history: () => "History",
    signature: () => "Signature",
  },
  /** On a telephone’s narrow bar. */
  roomsShort: {
    overview: () => "Overview",
    contract: () => "Contract",
    debate: () => "Debate",
    partners: () => "Partners",
    trajectory: () => "Trajectory",
    history: () => "History",
    signature: () => "Signature",
  },
  roomsLabel: () => "Rooms of the alliance",
  home: () => "Home",
  skip: () => "Skip to content",
  close: () => "Close",
  cancel: () => "Cancel",
  undo: () => "Undo",
  redo: () => "Redo",
  search: () => "Search",
  searchHint: () => "Search the alliance, or an action",
  menu: () => "More actions",
  optional: () => "optional",
  clear: () => "Clear",
  loading: () => "Opening the alliance…",
  notifications: () => "Messages",
  articlesWaiting: ({ count }: { count: number }) =>
    plural(count, "article waits for you", "articles wait for you"),
  /** The name of the key on this language’s keyboards. */
  shiftKey: () => "Shift",
  readOnly: () => "Read only: your link lets you read, not change.",
  safety: {
    title: () => "Where your words are",
    saved: () => "Saved",
    saving: () => "Saving…",
    notSaved: () => "Not saved",
    synced: () => "Synchronised",
    syncing: (p: { count: number }) => (p.count > 1 ? `${p.count} on their way` : "On its way"),
    connecting: () => "Connecting…",
    offline: () => "Offline",
    refused: () => "Relay closed",
    local: () => "Not shared",
    seenBy: (p: { count: number }) =>
      p.count === 0 ? "Seen by nobody" : p.count === 1 ? "Seen by 1 partner" : `Seen by ${p.count} partners`,
    savedDetail: () => "All that you wrote is saved on this device.",
    savingDetail: () => "Saving on this device is under way.",
    notSavedDetail: {
      unavailable: () =>
        "The browser gives no access to its storage: your words will go with this window. Leave private browsing, or save an .alliance file now.",
      quota: () =>
        "The browser has no room left. Free some space and try again; meanwhile, save an .alliance file.",
      "write-failed": () =>
        "Saving failed. Your words are still in this window: try again, or save an .alliance file elsewhere.",
      "disk-full": () =>
        "The disk is full. Free some space and try again; your words are still in this window.",
    },
    syncedDetail: () => "The relay has received and kept all that you wrote.",
    syncingDetail: () => "The relay has not confirmed your latest changes yet.",
    connectingDetail: () => "Connecting to the relay.",
    offlineDetail: () =>
      "The relay cannot be reached. Go on writing: everything is kept here and will leave as soon as it is back.",
    refusedDetail: (p: { reason: string }) =>
      `The relay refuses: ${p.reason}. Go on writing, or exchange an .alliance file.`,
    localDetail: () =>
      "This alliance is on this device alone. Invite partners, or send them an .alliance file.",
    seenDetail: (p: { count: number }) =>
      p.count === 0
        ? "Nobody else has received your latest changes yet."
        : `${p.count === 1 ? "1 person here has" : `${p.count} people here have`} received your latest changes.`,
    retry: () => "Try again",
  },
  presence: {
    title: () => "Who is here",
    alone: () => "You are alone here.",
    others: (p: { count: number }) =>
      p.count === 1 ? "1 other person here" : `${p.count} other people here`,
    unnamed: () => "Somebody",
    inRoom: (p: { room: string }) => `in “${p.room}”`,
    follow: (p: { name: string }) => `Follow ${p.name}`,
    following: (p: { name: string }) => `Following ${p.name}`,
  },
  commands: {
    palette: () => "Find an action or a text",
    about: () => "About Alliage",
    exportWord: () => "Export as Word",
    sign: () => "Sign",
    keyboard: () => "Keyboard shortcuts",
    settings: () => "Settings",
    home: () => "Back to home",
    go: (p: { room: string }) => `Go to “${p.room}”`,
    groupGo: () => "Go",
    groupEdit: () => "Edit",
    groupApp: () => "Application",
    groupHere: () => "Here",
    theme: (p: { name: string }) => `Appearance: ${p.name}`,
    language: (p: { name: string }) => `Language: ${p.name}`,
    results: (p: { count: number }) =>
      p.count === 0 ? "No result" : p.count === 1 ? "1 result" : `${p.count} results`,
    none: (p: { text: string }) => `Nothing matches “${p.text}”. Try another word.`,
    inTexts: () => "In the alliance",
    keyboardLead: () => "The question mark key shows this list at any time.",
  },
  settings: {
    title: () => "Settings",
    you: () => "You",
    fullName: () => "Your name",
    organisation: () => "Your organisation",
    profileHelp: () => "The other partners see this name beside what you write.",
    language: () => "Language",
    languageAuto: () => "The system’s",
    languages: { fr: () => "Français", en: () => "English" },
    theme: () => "Appearance",
    themes: {
      system: () => "System",
      light: () => "Light",
      dark: () => "Dark",
      contrast: () => "High contrast",
    },
    textSize: () => "Size of texts",
    version: (p: { version: string }) => `Alliage ${p.version}`,
    notKept: () => "This setting holds for this window, but could not be saved.",
    keysPlain: () =>
      "This system has no keyring: the programs that you run can read your signing keys. Keep a protected copy, and sign on another computer if you can.",
  },
  missingPart: {
    title: () => "This part is not on this device yet",
    body: () =>
      "The server that gives out the application is out of reach. What you wrote is saved. Try again once the network is back.",
    again: () => "Try again",
    told: () =>
      "This needs a part of the application that is not on this device yet, and the server that gives it out is out of reach. Try again once the network is back.",
  },
  failure: {
    title: () => "This part of the application stopped",
    body: () =>
      "This is a mistake of ours. What you wrote is saved. Reloading the page is usually enough; if it happens again, send us the text below.",
    reload: () => "Reload",
    unknownAlliance: () => "This alliance is not on this device",
    unknownAllianceHelp: () => "Open its .alliance file, or follow an invitation.",
  },
  shell: {
    "disk-full": () => "The disk is full. Free some space and try again; nothing was lost.",
    "not-permitted": () =>
      "The application may not write there. Choose another folder, or check your rights.",
    gone: () => "This file is not there any more. Check whether it was moved or the stick unplugged.",
    "disk-failed": (p: { code: string }) =>
      `The disk answered with an error (${p.code}). Try again, or choose another place.`,
    "in-use": () => "This alliance is already open in another window. Go on there, or close it first.",
    "made-by-newer-app": () =>
      "These data come from a newer version of Alliage. Update Alliage to open them.",
    "too-large": (p: { megabytes: number }) => `This file is too large (at most ${p.megabytes} MB).`,
    "not-available": () => "This cannot be done here. Use the desktop application.",
    refused: () => "This address was not opened: only https and mailto addresses are.",
  },
};

import type { OpenDialogOptions, SaveDialogOptions } from "electron";

/** What the tests ask of the stand-in: the part of a person, or of the system, that no page can play. */
export type Item = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly submenu?: readonly Item[];
};

export type Shown = {
  readonly kind: "open" | "save" | "message" | "error";
  readonly options: OpenDialogOptions &
    SaveDialogOptions & { readonly message?: string; readonly detail?: string };
};

/** A path for the dialogs of files (nothing: the person closes it), the number of a button for the others. */
export type DialogAnswer = string | number | null;

export type Controls = {
  menu: () => readonly Item[];
  chooseMenu: (label: string) => void;
  answerNext: (answer: DialogAnswer) => void;
  dialogs: () => readonly Shown[];
  windows: () => readonly {
    readonly options: Readonly<Record<string, unknown>>;
    readonly bounds: Readonly<Record<string, number>>;
    readonly isVisible: boolean;
    readonly isMaximized: boolean;
  }[];
  moveWindow: (bounds: { x: number; y: number; width: number; height: number }) => void;
  closeWindow: () => void;
  quit: () => void;
  appEvent: (event: "open-file" | "open-url", value: string) => void;
  /** This machine is on other networks from now on, as the system tells it: IPv4 addresses, none for no network. */
  moveTo: (addresses: readonly string[]) => void;
  /** What the session's handlers say of it: to a check, and to a request. */
  permission: (name: string, url: string) => { readonly check: boolean; readonly request: boolean };
  device: () => boolean;
  download: () => { readonly isPrevented: boolean };
  contextMenu: (place: Readonly<Record<string, unknown>>) => readonly Item[];
  /** Every call of Electron that a test may want to see: opened addresses, the clipboard, privileges, the theme. */
  calls: () => readonly { readonly name: string; readonly value: unknown }[];
  /** Runs a navigation as a page of ours would that was taken over: past every check, to see what is behind them. */
  forceNavigation: (url: string) => Promise<void>;
};

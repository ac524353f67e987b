import { EventEmitter } from "node:events";
import { note } from "./standInControl.ts";

type Check = (contents: null, permission: string, origin: string) => boolean;
type Ask = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: { readonly requestingUrl: string },
) => void;

let check: Check = () => true;
let ask: Ask = (_contents, _permission, answer) => answer(true);
let device: () => boolean = () => true;

const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionCheckHandler: (handler: Check) => {
    check = handler;
  },
  setPermissionRequestHandler: (handler: Ask) => {
    ask = handler;
  },
  setDevicePermissionHandler: (handler: () => boolean) => {
    device = handler;
  },
  setSpellCheckerLanguages: (languages: readonly string[]) => note("session.spellChecker", languages),
  addWordToSpellCheckerDictionary: (word: string) => note("session.learnWord", word),
});

export const session = { defaultSession };

/** Electron grants what no handler denies: a test that finds `true` has found a hole. */
export const sessionHandlers = {
  permission: (name: string, url: string) => {
    let request = false;
    ask(null, name, (granted) => (request = granted), { requestingUrl: url });
    return { check: check(null, name, url), request };
  },
  device: () => device(),
  download: () => {
    let isPrevented = false;
    defaultSession.emit("will-download", { preventDefault: () => (isPrevented = true) });
    return { isPrevented };
  },
};

import type { EventName, ShellEvents } from "#shared/ipc/contract.ts";

/** What the shell tells one page. Files and links that come before the page listens wait for it. */
export type Mailbox = {
  readonly post: <E extends EventName>(event: E, detail: ShellEvents[E]) => void;
  /** The page listens to this event from now on. */
  readonly listening: (event: EventName) => void;
  readonly isListening: (event: EventName) => boolean;
  /** The page is gone, and another one will come. */
  readonly reset: () => void;
};

const waiting: ReadonlySet<EventName> = new Set(["file:received", "link:received"]);

export function mailbox(send: (event: EventName, detail: unknown) => void): Mailbox {
  const heard = new Set<EventName>();
  let letters: readonly { readonly event: EventName; readonly detail: unknown }[] = [];
  return {
    post: (event, detail) => {
      if (heard.has(event)) send(event, detail);
      else if (waiting.has(event)) letters = [...letters, { event, detail }];
    },
    listening: (event) => {
      heard.add(event);
      const ready = letters.filter((letter) => letter.event === event);
      letters = letters.filter((letter) => letter.event !== event);
      for (const { detail } of ready) send(event, detail);
    },
    isListening: (event) => heard.has(event),
    reset: () => heard.clear(),
  };
}

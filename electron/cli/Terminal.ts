import { fail } from "#shared/base/Result.ts";
import type { Language } from "#shared/model/alliance.ts";
import type { Messages } from "#shared/messages/fr.ts";

/** What a subcommand may know of the world: everything else reaches it as an argument. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** A person sees the lines as they come; a script that keeps them wants the result alone. */
  readonly isWatched: boolean;
  readonly language: Language;
  readonly say: Messages;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Aborted when the user interrupts: whatever lasts asks for it at once, and stops in good order. */
  readonly interrupted: AbortSignal;
  readonly resourcesDir: string;
  /** The built application page, which a relay serves to browsers. */
  readonly pageDir: string;
  readonly version: string;
};

/**
 * How a subcommand ends. 0: done, or yes. 1: the answer is no. 2: the input cannot be used; `message` is one line
 * that says what and where.
 */
export type Outcome = { readonly code: 0 | 1 } | { readonly code: 2; readonly message: string };

export const unusableCode = 2;
export const done: Outcome = { code: 0 };
export const unusable = (message: string): Outcome => ({ code: unusableCode, message });

/** A failure that was put into words where it happened. */
export type Sentence = { readonly kind: "sentence"; readonly message: string };
export const sentence = (message: string) => fail({ kind: "sentence", message } as const);

/** Says what is going on when it lasts longer than half a second and somebody is looking. */
export async function withProgress<T>(
  terminal: Terminal,
  label: string,
  work: () => Promise<T> | T,
): Promise<T> {
  const timer = setTimeout(() => {
    if (terminal.isWatched) terminal.err(`${label}…`);
  }, 500);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

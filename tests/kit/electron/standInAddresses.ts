import type { Frame } from "playwright-core";

/** What Chromium knows in place of `app://alliage`: a secure context, from which `ws:` may be reached as from ours. */
const played = "http://alliage.localhost";
const real = "app://alliage";

export const toPlayed = (url: string): string =>
  url.startsWith(real) ? played + url.slice(real.length) : url;
export const toReal = (url: string): string =>
  url.startsWith(played) ? real + url.slice(played.length) : url;

export type SenderFrame = {
  readonly parent: SenderFrame | null;
  readonly url: string;
  readonly origin: string;
};

/** A frame as Electron describes it to who hears a message of it. */
export function senderFrame(frame: Frame): SenderFrame {
  const url = toReal(frame.url());
  const parent = frame.parentFrame();
  const above = parent === null ? null : senderFrame(parent);
  // An empty frame has the origin of the page that holds it: its place alone gives it away.
  if (above !== null && /^(about:|$)/.test(url)) return { url, origin: above.origin, parent: above };
  const origin = URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : "null";
  return { url, origin, parent: above };
}

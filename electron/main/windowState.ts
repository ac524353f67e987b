import { z } from "zod";

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const whole = z.number().int().min(-100_000).max(100_000);
export const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: whole, y: whole, width: whole, height: whole }),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const smallestSize = { width: 480, height: 480 } as const;
const firstSize = { width: 1280, height: 832 } as const;
/** So much of the title bar must be on a screen for a hand to catch it. */
const graspable = { width: 120, height: 32 } as const;

/**
 * Where to open the window, given the work areas of the screens that are there now, the main one first: as it was, if it
 * still fits and can be caught; else in the middle of the main screen, never larger than it.
 */
export function boundsFor(state: WindowState | undefined, screens: readonly Rectangle[]): Rectangle {
  const [main = { x: 0, y: 0, ...firstSize }] = screens;
  const kept = state?.bounds;
  const home =
    kept === undefined
      ? undefined
      : screens.find((screen) => {
          const width = Math.min(kept.x + kept.width, screen.x + screen.width) - Math.max(kept.x, screen.x);
          const isTopVisible = kept.y >= screen.y && kept.y + graspable.height <= screen.y + screen.height;
          return width >= graspable.width && isTopVisible;
        });
  const size = {
    width: within(kept?.width ?? firstSize.width, smallestSize.width, (home ?? main).width),
    height: within(kept?.height ?? firstSize.height, smallestSize.height, (home ?? main).height),
  };
  if (kept !== undefined && home !== undefined) return { x: kept.x, y: kept.y, ...size };
  return {
    x: main.x + Math.max(0, Math.round((main.width - size.width) / 2)),
    y: main.y + Math.max(0, Math.round((main.height - size.height) / 2)),
    ...size,
  };
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

import { useEffect } from "react";
import { createStore, useStore } from "./store.ts";

/**
 * Something a person can do by name: found in the palette, by its keys, or from the desktop's menu. Features add theirs
 * while they are on screen.
 */
export type AppCommand = {
  /** `noun:verb`, as in the desktop's menus. */
  readonly id: string;
  readonly label: string;
  /** The heading under which the palette and the keyboard map show it. */
  readonly group: string;
  /** `Mod+K`, `Shift+?`, `G C`; `Mod` is the platform's own (Ctrl, or ⌘ on a Mac). */
  readonly keys?: string;
  /** Other words by which the palette finds it. */
  readonly keywords?: string;
  /** Also while a person is typing in a field. */
  readonly worksInFields?: boolean;
  readonly run: () => void;
};

const layers = createStore<readonly (readonly AppCommand[])[]>([]);

/** Makes these commands available for as long as the component is on screen; pass a memoised list. */
export function useAppCommands(commands: readonly AppCommand[]): void {
  useEffect(() => {
    layers.set([...layers.get(), commands]);
    return () => layers.set(layers.get().filter((layer) => layer !== commands));
  }, [commands]);
}

/** All that can be done here; of two with the same id, the one that came last. */
function merged(all: readonly (readonly AppCommand[])[]): readonly AppCommand[] {
  return [...new Map(all.flat().map((command) => [command.id, command])).values()];
}

export const currentCommands = (): readonly AppCommand[] => merged(layers.get());
export const useCurrentCommands = (): readonly AppCommand[] => merged(useStore(layers));
export const runCommand = (id: string): void =>
  currentCommands()
    .find((command) => command.id === id)
    ?.run();

/**
 * Runs the command of the page that one is going to, once it is there. A command that leads to another of its own id runs
 * that other one, never itself.
 */
export function runCommandWhenThere(id: string): void {
  const find = () => currentCommands().find((command) => command.id === id);
  const here = find();
  const stop = layers.subscribe(() => {
    const there = find();
    if (there === undefined || there === here) return;
    stop();
    there.run();
  });
}

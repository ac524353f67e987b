import type { z } from "zod";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";

/*
 * Small values in the browser's local storage, under `alliage:` names. What cannot be read is kept under another name
 * and the fallback does; where storage is refused, values live as long as the page.
 */

const memory = new Map<string, string>();
const asideKeys: string[] = [];

/** The name under which unreadable settings were kept, if any were. */
export const settingsSetAside = (): string | null =>
  asideKeys.find((key) => key.includes("settings")) ?? null;

export function readValue<T>(name: string, schema: z.ZodType<T>, fallback: T): T {
  const text = readText(name);
  if (text === null) return fallback;
  const read = schema.safeParse(parsed(text));
  if (read.success) return read.data;
  const aside = `${name}.unreadable`;
  asideKeys.push(aside);
  writeText(aside, text);
  return fallback;
}

export const writeValue = (name: string, value: unknown): Result<void, ShellFailure> =>
  writeText(name, JSON.stringify(value));

export function removeValue(name: string): void {
  memory.delete(name);
  try {
    localStorage.removeItem(`alliage:${name}`);
  } catch {
    // No storage: nothing was kept.
  }
}

/** Calls when another window of this browser changed the value; never where there is no storage. */
export function onOtherWindowWrote(name: string, listener: () => void): void {
  if (!("localStorage" in globalThis)) return;
  addEventListener("storage", ({ key }) => key === `alliage:${name}` && listener());
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(`alliage:${name}`) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

function writeText(name: string, text: string): Result<void, ShellFailure> {
  memory.set(name, text);
  try {
    localStorage.setItem(`alliage:${name}`, text);
    return ok(undefined);
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return fail({ kind: isFull ? "disk-full" : "not-available" });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

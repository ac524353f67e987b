import { fail } from "#shared/base/Result.ts";
import type { Handlers } from "./Handlers.ts";

const notAvailable = () => Promise.resolve(fail({ kind: "not-available" } as const));

export const browserIdentities = {
  "identity:list": () => Promise.resolve([]),
  "identity:create": notAvailable,
  "identity:import": notAvailable,
  "identity:export": notAvailable,
  "identity:remove": notAvailable,
  "identity:sign": notAvailable,
} satisfies Partial<Handlers>;

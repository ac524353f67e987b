import type { Subcommand, SubcommandName } from "./Subcommand.ts";

/**
 * In the order in which help lists them: the order of the work. Each is loaded when it is called, for a script that
 * applies a line need not wait for what signs.
 */
export const subcommands: Readonly<Record<SubcommandName, () => Promise<Subcommand>>> = {
  new: async () => (await import("./commands/new.ts")).newCommand,
  apply: async () => (await import("./commands/apply.ts")).applyCommand,
  show: async () => (await import("./commands/show.ts")).showCommand,
  merge: async () => (await import("./commands/merge.ts")).mergeCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  identity: async () => (await import("./commands/identity.ts")).identityCommand,
  sign: async () => (await import("./commands/sign.ts")).signCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  share: async () => (await import("./commands/share.ts")).shareCommand,
  sync: async () => (await import("./commands/sync.ts")).syncCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
};

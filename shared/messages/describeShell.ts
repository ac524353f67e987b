import { unreachable } from "#shared/base/Bug.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import type { FirstMessages } from "./fr.ts";

/** Why the shell did not do as asked, and what to do, in one sentence. */
export function describeShellFailure({ app }: FirstMessages, failure: ShellFailure): string {
  switch (failure.kind) {
    case "disk-failed":
      return app.shell["disk-failed"](failure);
    case "too-large":
      return app.shell["too-large"]({ megabytes: Math.floor(failure.maxBytes / 1024 / 1024) });
    case "disk-full":
    case "not-permitted":
    case "gone":
    case "in-use":
    case "made-by-newer-app":
    case "not-available":
    case "refused":
      return app.shell[failure.kind]();
    default:
      return unreachable(failure);
  }
}

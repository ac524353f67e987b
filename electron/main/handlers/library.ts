import { fail } from "#shared/base/Result.ts";
import type { Invitations } from "#electron/main/storage/invitations.ts";
import type { JournalDesk } from "#electron/main/storage/journalDesk.ts";
import type { Library } from "#electron/main/storage/library.ts";
import type { HandlersOf } from "./Handlers.ts";

type Ports = {
  readonly library: Library;
  readonly invitations: Invitations;
  readonly desk: Pick<JournalDesk, "isOpen">;
};

export const libraryHandlers = ({
  library,
  invitations,
  desk,
}: Ports): HandlersOf<"library" | "invitation"> => ({
  "library:list": async () =>
    Promise.all(
      (await library.list()).map(async (listed) => ({
        ...listed,
        isShared: (await invitations.read(listed.allianceId)) !== null,
      })),
    ),
  "library:describe": ({ allianceId, ...described }) => library.describe(allianceId, described),
  "library:forget": async ({ allianceId }) => {
    if (desk.isOpen(allianceId)) return fail({ kind: "in-use" });
    const forgotten = await library.forget(allianceId);
    return forgotten.ok ? invitations.write(allianceId, null) : forgotten;
  },
  "invitation:read": ({ allianceId }) => invitations.read(allianceId),
  "invitation:write": ({ allianceId, link }) => invitations.write(allianceId, link),
});

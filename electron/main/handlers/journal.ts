import type { JournalDesk } from "#electron/main/storage/journalDesk.ts";
import type { HandlersOf } from "./Handlers.ts";

export const journalHandlers = (desk: JournalDesk): HandlersOf<"journal"> => ({
  "journal:open": ({ allianceId }, { windowId }) => desk.open(allianceId, windowId),
  "journal:append": ({ allianceId, update }, { windowId }) => desk.append(allianceId, windowId, update),
  "journal:compact": ({ allianceId, state }, { windowId }) => desk.compact(allianceId, windowId, state),
  "journal:close": ({ allianceId }, { windowId }) => desk.close(allianceId, windowId),
});

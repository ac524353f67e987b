import { useMemo } from "react";
import {
  addPartner,
  addRepresentative,
  dropPartner,
  dropRepresentative,
  editPartner,
  editRepresentative,
  movePartner,
  moveRepresentative,
  restorePartner,
  restoreRepresentative,
} from "#shared/doc/commands/partners.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Partner } from "#shared/model/partner.ts";
import type { Representative } from "#shared/model/representative.ts";
import { useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useWriter } from "#renderer/doc/session/useWriter.ts";
import { currentMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

/** What a person can do to the partners. What gives a sentence gives why it was refused, or `null`. */
export function usePartnerCommands() {
  const run = useRun();
  const { problemOf, tell } = useWriter();
  return useMemo(() => {
    const edit = (id: string, changes: Partial<Partner>) =>
      problemOf(editPartner, { id: id as Id<string>, changes });
    const editPerson = (id: string, changes: Partial<Representative>) =>
      problemOf(editRepresentative, { id: id as Id<string>, changes });
    return {
      edit,
      choose: (id: string, changes: Partial<Partner>) => tell(edit(id, changes)),
      editPerson,
      choosePerson: (id: string, changes: Partial<Representative>) => tell(editPerson(id, changes)),
      /** Gives the id of the new partner, or `null`. */
      add: (legalName: string, displayColor: number): string | null => {
        const ran = run(addPartner, { fields: { legalName, displayColor } });
        tell("problem" in ran ? ran.problem : null);
        return "written" in ran ? (ran.written.id ?? null) : null;
      },
      addPerson: (partnerId: string, fullName: string, first: Partial<Representative>) =>
        tell(problemOf(addRepresentative, { fields: { partnerId, fullName, ...first } })),
      move: (id: string, to: number) => tell(problemOf(movePartner, { id: id as Id<string>, to })),
      restore: (id: string) => tell(problemOf(restorePartner, { id: id as Id<string> })),
      drop: (id: string, name: string) => {
        if (!tell(problemOf(dropPartner, { id: id as Id<string> }))) return;
        const say = currentMessages();
        goToRoom("partners");
        const bringBack = () => {
          if (tell(problemOf(restorePartner, { id: id as Id<string> }))) goToRoom("partners", id);
        };
        toast({ text: say.partners.dropped({ name }), action: { label: say.app.undo(), run: bringBack } });
      },
      /** `to` counts among the people of the same partner. */
      movePerson: (id: string, to: number) =>
        tell(problemOf(moveRepresentative, { id: id as Id<string>, to })),
      dropPerson: (id: string, name: string) => {
        if (!tell(problemOf(dropRepresentative, { id: id as Id<string> }))) return;
        const say = currentMessages();
        const bringBack = () => void tell(problemOf(restoreRepresentative, { id: id as Id<string> }));
        toast({
          text: say.partners.people.dropped({ name }),
          action: { label: say.app.undo(), run: bringBack },
        });
      },
    };
  }, [run, problemOf, tell]);
}

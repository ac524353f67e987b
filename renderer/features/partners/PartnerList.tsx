import { useEffect, useRef, useState } from "react";
import { GridList, useDragAndDrop } from "react-aria-components";
import type { Party } from "#shared/model/agreement.ts";
import { partnerName } from "#shared/model/partner.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { PartnerRow } from "./PartnerRow.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

type PartnerListProps = {
  readonly parties: readonly Party[];
  readonly signedOn: IsoDate | null;
  readonly selected: string | null;
  /** The row that takes the focus when the list comes back in the place of the detail. */
  readonly returnTo: string | null;
};

/** The partners in the order of the agreement: arrows go through them, Alt and arrows move them, as does the mouse. */
export function PartnerList({ parties, signedOn, selected, returnTo }: PartnerListProps) {
  const say = useMessages();
  const canWrite = useCanWrite();
  const { move } = usePartnerCommands();
  const [said, setSaid] = useState("");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returnTo !== null) list.current?.querySelector<HTMLElement>(`[data-key="${returnTo}"]`)?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when the list comes back
  }, []);

  const indexOf = (id: unknown) => parties.findIndex(({ partner }) => partner.id === id);
  function place(id: string, to: number) {
    const party = parties[indexOf(id)];
    if (party === undefined || to < 0 || to >= parties.length || !move(id, to)) return;
    setSaid(say.partners.moved({ name: partnerName(party.partner), place: to + 1, count: parties.length }));
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const [id] = keys;
      const others = parties.filter(({ partner }) => partner.id !== id);
      const at = others.findIndex(({ partner }) => partner.id === target.key);
      if (at >= 0) place(String(id), target.dropPosition === "after" ? at + 1 : at);
    },
  });

  return (
    <div
      ref={list}
      onKeyDownCapture={(event) => {
        const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
        const row = event.target instanceof Element ? event.target.closest("[data-key]") : null;
        const id = row?.getAttribute("data-key");
        if (!event.altKey || step === 0 || typeof id !== "string" || !canWrite) return;
        event.preventDefault();
        event.stopPropagation();
        place(id, indexOf(id) + step);
      }}
    >
      <GridList
        className="partner-list"
        aria-label={say.partners.list()}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : keys;
          if (id !== undefined) goToRoom("partners", String(id));
        }}
        {...(canWrite && { dragAndDropHooks })}
        items={parties.map((party) => ({ id: party.partner.id, party }))}
        dependencies={[say, signedOn, canWrite]}
      >
        {({ party }) => <PartnerRow party={party} signedOn={signedOn} canMove={canWrite} />}
      </GridList>
      {canWrite && parties.length > 1 && (
        <p className="field-help partner-list-hint no-print">
          {say.partners.reorderHint({ up: shownKeys("Alt+↑"), down: shownKeys("Alt+↓") })}
        </p>
      )}
      <output className="offscreen">{said}</output>
    </div>
  );
}

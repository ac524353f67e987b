import { Plus, X } from "lucide-react";
import { actorTypes } from "#shared/model/partner.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useSettings } from "#renderer/platform/settings.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { TextField } from "#renderer/ui/TextField.tsx";
import { change, type Draft, type PartnerRow } from "./draft.ts";

const maxRows = 30;

export function PartnersStep({ draft: { partners } }: { draft: Draft }) {
  const say = useMessages();
  const words = say.home.create;
  const { profile } = useSettings();
  const edit = (key: number, changes: Partial<PartnerRow>) =>
    change({ partners: partners.map((row) => (row.key === key ? { ...row, ...changes } : row)) });
  const add = () =>
    change({
      partners: [
        ...partners,
        { key: Math.max(0, ...partners.map(({ key }) => key)) + 1, name: "", actorType: "ASSOCIATION" },
      ],
    });
  const options = actorTypes.map((id) => ({ id, label: say.partners.actorTypes[id]() }));
  return (
    <fieldset className="stack">
      <legend className="offscreen">{words.partners()}</legend>
      <p className="soft">{words.partnersHelp()}</p>
      <ul role="list" className="draft-partners">
        {partners.map((row, index) => {
          const number = index + 1;
          const isYours = row.name !== "" && row.name === profile.organisation;
          return (
            <li key={row.key} className="draft-partner">
              <TextField
                label={words.partnerName({ number })}
                {...(isYours && { note: words.yours() })}
                value={row.name}
                maxLength={200}
                autoFocus={index === 0}
                onChange={(name) => edit(row.key, { name })}
              />
              <Select
                label={words.partnerType({ number })}
                isLabelHidden
                value={row.actorType}
                options={options}
                onChange={(actorType) => edit(row.key, { actorType })}
              />
              <IconButton
                icon={X}
                label={words.removePartner({ number })}
                onPress={() => change({ partners: partners.filter(({ key }) => key !== row.key) })}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <Button icon={Plus} isDisabled={partners.length >= maxRows} onPress={add}>
          {words.addPartner()}
        </Button>
      </div>
    </fieldset>
  );
}

import { remaining, type Consent } from "#shared/doc/queries/consent.ts";
import { partnerName } from "#shared/model/partner.ts";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";

/** More partners than these are counted, and not named. */
const namedAtMost = 4;

/** In one sentence, what stands between here and a signature. */
export function Remaining({ consent }: { consent: Consent }) {
  const words = useMessages().debate.remaining;
  const formats = useFormats();
  const { articles, settled, openObjections, awaited } = remaining(consent);
  const named = consent.partners.filter(({ id }) => awaited.includes(id)).map(partnerName);
  const told =
    articles === 0
      ? words.noArticle()
      : consent.partners.length === 0
        ? words.nobody()
        : settled === articles
          ? words.nothing()
          : words.some({
              unsettled: articles - settled,
              articles,
              openObjections,
              awaited:
                named.length > namedAtMost ? words.partners({ count: named.length }) : formats.list(named),
            });
  return <output className="remaining">{told}</output>;
}

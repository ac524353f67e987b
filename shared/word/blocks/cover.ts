import { isBlank } from "#shared/model/richText.ts";
import type { Context } from "#shared/word/Context.ts";
import { formatDate } from "#shared/word/formatDate.ts";
import { shortHash } from "#shared/word/shortHash.ts";
import { signatoryParties } from "#shared/word/signatories.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { richText } from "#shared/word/text/richText.ts";
import { run, runOf } from "#shared/word/text/run.ts";
import { join, nothing, w, type Xml } from "#shared/word/xml/element.ts";

/** What the document is, between whom, in which version: all that a reader needs before opening it. */
export function cover(context: Context): Xml {
  const { agreement, words } = context;
  const { alliance } = agreement;
  return join([
    paragraph({ style: "CouvertureSurtitre", spaceBefore: topSpace(context) }, run(words.kicker)),
    paragraph({ style: "Title" }, run(alliance.name || words.untitled, { size: titleSize(alliance.name) })),
    paragraph({ style: "Subtitle" }, run(words.scope[alliance.scope])),
    isBlank(alliance.challenge)
      ? nothing
      : richText(alliance.challenge, { style: "CouvertureTexte", ordered: "own" }, context),
    coverParties(context),
    coverData(context),
    paragraph(
      { style: "CouvertureMention" },
      run(words.cover.origin),
      runOf(w("br")),
      run(words.cover.notTheCharter),
    ),
  ]);
}

/** A cover is one page: with many parties or a long name it begins higher, and a long name is set smaller. */
function topSpace({ agreement }: Context): number | undefined {
  const isFull = signatoryParties(agreement).length > 6 || agreement.alliance.name.length > 80;
  return isFull ? 0 : undefined;
}

const titleSize = (name: string): number | undefined =>
  name.length > 100 ? 40 : name.length > 50 ? 48 : undefined;

function coverParties({ agreement, words }: Context): Xml {
  const parties = signatoryParties(agreement);
  if (parties.length === 0) return nothing;
  return join([
    paragraph({ style: "CouvertureEntre" }, run(words.cover.between)),
    ...parties.map(({ partner }) =>
      paragraph({ style: "CouverturePartie" }, run(partner.legalName || words.untitled)),
    ),
  ]);
}

function coverData({ agreement, options, words }: Context): Xml {
  const { version } = options;
  const { language, territory } = agreement.alliance;
  const date = version.date === null ? words.cover.undated : formatDate(version.date, language);
  const lines: readonly (readonly [label: string, value: string])[] = [
    [words.cover.version, `${version.number} — ${words.versionKind[version.kind]}`],
    [words.cover.date, date],
    ...(territory === "" ? [] : [[words.cover.territory, territory] as const]),
    [words.cover.fingerprint, shortHash(options.contentHash)],
  ];
  return join(
    lines.map(([label, value], index) =>
      paragraph(
        { style: index === 0 ? "CouvertureDonnees1" : "CouvertureDonnees", keepNext: true },
        run(label, { bold: true }),
        runOf(w("tab")),
        run(value),
      ),
    ),
  );
}

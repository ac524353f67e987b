import type { Context } from "#shared/word/Context.ts";
import { shortHash } from "#shared/word/shortHash.ts";
import { shorten } from "#shared/word/shorten.ts";
import { field } from "#shared/word/text/field.ts";
import { paragraph } from "#shared/word/text/paragraph.ts";
import { run, runOf } from "#shared/word/text/run.ts";
import { element, nothing, part, w } from "#shared/word/xml/element.ts";
import { documentNamespaces } from "./namespaces.ts";

/** The alliance, then its version at the right. `width` is that of the section's text. */
export const headerPart = ({ agreement, options, words }: Context, width: number): string =>
  part(
    element(
      "w:hdr",
      documentNamespaces,
      paragraph(
        { style: "Header", rightTab: width },
        run(shorten(agreement.alliance.name, 80)),
        tab,
        run(words.shortVersion(options.version.number, options.version.kind)),
      ),
    ),
  );

/** The fingerprint, a place for initials if asked for, then « page N sur M », which Word computes as it lays out. */
export const footerPart = ({ options, words }: Context, width: number): string =>
  part(
    element(
      "w:ftr",
      documentNamespaces,
      paragraph(
        { style: "Footer", rightTab: width },
        run(words.page.fingerprint(shortHash(options.contentHash))),
        options.isInitialled ? run(` — ${words.label(words.signature.initials)}${"_".repeat(24)}`) : nothing,
        tab,
        run(words.page.page),
        field("PAGE", run("1")),
        run(words.page.of),
        field("NUMPAGES", run("1")),
      ),
    ),
  );

const tab = runOf(w("tab"));

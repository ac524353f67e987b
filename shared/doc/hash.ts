import { contentHash } from "#shared/model/canonicalForm.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { wordingOf, type Wording } from "#shared/model/wording.ts";
import { canonicalText } from "./text/canonical.ts";

/** Finds an article's words again, to the letter: its title and three texts, with their structure and formatting. */
export const articleHash = (article: Wording): string => contentHash(wordingOf(article));

/**
 * What a position on an article is bound to: what its words say. Its number, its intention, its place and its style
 * (bold, italic, underlined) are not part of it: changing them reopens nothing.
 */
export const meaningHash = ({ title, text, concretely, weWillNot }: Wording): string =>
  contentHash({
    title,
    text: canonicalText(text),
    concretely: canonicalText(concretely),
    weWillNot: canonicalText(weWillNot),
  });

/** The hash printed on every page: all that the Word file says, and nothing that only the screen shows. */
export function agreementHash(agreement: Agreement): string {
  const { notes: _notes, ...alliance } = agreement.alliance;
  return contentHash({
    ...agreement,
    alliance,
    parties: agreement.parties.map(({ partner, representatives }) => {
      const { displayColor: _displayColor, ...particulars } = partner;
      return { partner: particulars, representatives };
    }),
    clauses: agreement.clauses.map(({ legalNote: _legalNote, ...clause }) => clause),
  });
}

import type { CommentThread } from "#shared/model/commentThread.ts";
import type { DebateRecord } from "#shared/model/debateRecord.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { electronicVersion, type ExportOptions } from "#shared/word/options.ts";

/** What a person chooses before an export. */
export type ExportSettings = {
  readonly purpose: "draft" | "signature";
  readonly number: string;
  readonly date: IsoDate | null;
  readonly mode: ExportOptions["signatureMode"];
  /** The threads that a draft carries as Word's comments. */
  readonly comments: "none" | "open" | "all";
  /** Whether a draft annexes the positions and the decisions, and shows suggestions as tracked changes. */
  readonly hasDebate: boolean;
  readonly hasSuggestions: boolean;
  /** On paper only. */
  readonly place: string;
  readonly isInitialled: boolean;
  readonly isReadAndApproved: boolean;
};

const firstNumbers = { draft: "0.1", signature: "1.0" } as const;

export const firstSettings = (today: IsoDate): ExportSettings => ({
  purpose: "draft",
  number: firstNumbers.draft,
  date: today,
  mode: "electronic",
  comments: "none",
  hasDebate: false,
  hasSuggestions: false,
  place: "",
  isInitialled: false,
  isReadAndApproved: false,
});

/** The number tells drafts from texts to be signed: see `electronicVersion`. */
export const isNumberOf = (purpose: ExportSettings["purpose"], number: string): boolean =>
  /^\d{1,4}(\.\d{1,4}){0,3}$/.test(number) && number.startsWith("0") === (purpose === "draft");

export const withPurpose = (
  settings: ExportSettings,
  purpose: ExportSettings["purpose"],
): ExportSettings => ({
  ...settings,
  purpose,
  number: isNumberOf(purpose, settings.number) ? settings.number : firstNumbers[purpose],
});

export const annexesDebate = ({ purpose, hasDebate }: ExportSettings): boolean =>
  purpose === "draft" && hasDebate;
export const showsSuggestions = ({ purpose, hasSuggestions }: ExportSettings): boolean =>
  purpose === "draft" && hasSuggestions;

/** Which threads the export carries: none in a version to be signed. */
export const commentsIn = ({ purpose, comments }: ExportSettings): ExportSettings["comments"] =>
  purpose === "draft" ? comments : "none";

/** What only a draft may carry besides the agreement. */
export type DraftMatter = {
  readonly comments: readonly CommentThread[];
  readonly debate: DebateRecord | null;
};

/** `contentHash` is that of the agreement. */
export function optionsOf(
  settings: ExportSettings,
  contentHash: string,
  { comments, debate }: DraftMatter,
): ExportOptions {
  const { number, date, mode, isInitialled, isReadAndApproved } = settings;
  const place = settings.place.trim();
  const version = electronicVersion(number, date, contentHash);
  const options = {
    ...version,
    ...(comments.length > 0 && { comments }),
    ...(debate !== null && { debate }),
  };
  if (mode === "electronic") return options;
  return {
    ...options,
    signatureMode: mode,
    ...(place !== "" && { place }),
    ...(isInitialled && { isInitialled }),
    ...(isReadAndApproved && { isReadAndApproved }),
  };
}

/** A name that every system accepts. */
export const safeName = (name: string): string =>
  name
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 180);

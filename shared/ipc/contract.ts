import { z } from "zod";
import type { Bytes } from "#shared/base/bytes.ts";
import { once } from "#shared/base/once.ts";
import type { Result } from "#shared/base/Result.ts";
import { idSchema } from "#shared/model/Id.ts";
import { line } from "#shared/model/record.ts";
import { statement, type SignedStatement } from "#shared/model/statement.ts";
import type {
  AppDescription,
  AttestFailure,
  Backup,
  IdentityFailure,
  IdentitySummary,
  JournalOpened,
  LibraryEntry,
  LocalRelay,
  LocalRelayFailure,
  OpenedFile,
  ShellFailure,
  SignatureFailure,
} from "./answers.ts";
import { fileKinds } from "./answers.ts";
import { menuCommands, type MenuCommand } from "./menu.ts";
import type { eventNames, requestNames } from "./names.ts";
import { settingsSchema, type Settings } from "./settings.ts";

/**
 * All that the renderer may ask of its shell: `noun:verb`, the schema of the arguments (checked on arrival, whoever
 * sent them), and the type of the answer. What can go wrong is in the answer, never thrown.
 */
type Request<A, Answer> = {
  /** Made when first asked for: the page of a desktop checks none, and a visit asks for few. */
  readonly args: () => z.ZodType<A>;
  /** Never there: it carries the type alone. */
  readonly answered?: (answer: Answer) => void;
};
const request =
  <Answer>() =>
  <A>(args: () => z.ZodType<A>): Request<A, Answer> => ({ args: once(args) });

export const maxFileBytes = 256 * 1024 * 1024;
/** Plain bytes of their own memory, at most `max` of them. */
const bytes = (max: number) =>
  z.custom<Bytes>((value) => value instanceof Uint8Array && value.length <= max, { message: "bytes" });

const nothing = once(() => z.strictObject({}));
const allianceId = once(() => z.strictObject({ allianceId: idSchema<"alliance">() }));
const identityId = () => z.string().regex(/^[0-9a-f]{64}$/);
const passphrase = () => z.string().max(1000);

export const requests = {
  "app:describe": request<AppDescription>()(nothing),
  "settings:read": request<Settings>()(nothing),
  "settings:write": request<Result<void, ShellFailure>>()(() => settingsSchema),

  /** The alliances that this machine holds, the last opened first. */
  "library:list": request<readonly LibraryEntry[]>()(nothing),
  /** Takes the alliance out of the list; its journal goes to the back-ups' folder, and is not deleted. */
  "library:forget": request<Result<void, ShellFailure>>()(allianceId),
  /** What the list shows of an alliance, told by the renderer that has it open. */
  "library:describe": request<Result<void, ShellFailure>>()(() =>
    allianceId().extend({
      name: line(200),
      territory: line(200),
      partners: z.number().int().min(0).max(10_000),
    }),
  ),

  /** Opens the alliance's journal, made if it is not there, for this window alone. */
  "journal:open": request<Result<JournalOpened, ShellFailure>>()(allianceId),
  /** The answer comes once the update is on the disk. */
  "journal:append": request<Result<void, ShellFailure>>()(() =>
    allianceId().extend({ update: bytes(64 * 1024 * 1024) }),
  ),
  /** The document's whole state, which takes the place of the updates so far. */
  "journal:compact": request<Result<void, ShellFailure>>()(() =>
    allianceId().extend({ state: bytes(maxFileBytes) }),
  ),
  "journal:close": request<Result<void, ShellFailure>>()(allianceId),
  "backup:list": request<Result<readonly Backup[], ShellFailure>>()(allianceId),
  /** A dated `.alliance` file, kept beside the journal. */
  "backup:take": request<Result<void, ShellFailure>>()(() =>
    allianceId().extend({ file: bytes(maxFileBytes) }),
  ),
  "backup:read": request<Result<OpenedFile, ShellFailure>>()(() => allianceId().extend({ name: line(100) })),

  /** Shows the system's dialog; `null` when the person closed it. */
  "file:open": request<Result<OpenedFile | null, ShellFailure>>()(() =>
    z.strictObject({ kind: z.enum(fileKinds) }),
  ),
  /** Shows the system's dialog and writes; gives the name of the file, or `null` when the person closed it. */
  "file:save": request<Result<string | null, ShellFailure>>()(() =>
    z.strictObject({ kind: z.enum(fileKinds), suggestedName: line(200), bytes: bytes(maxFileBytes) }),
  ),

  /** The invitation link of an alliance: a secret, kept apart from every document. */
  "invitation:read": request<string | null>()(allianceId),
  "invitation:write": request<Result<void, ShellFailure>>()(() =>
    allianceId().extend({ link: line(2000).nullable() }),
  ),

  "identity:list": request<readonly IdentitySummary[]>()(nothing),
  "identity:create": request<Result<IdentitySummary, IdentityFailure>>()(() =>
    z.strictObject({ fullName: line(64), organisation: line(64) }),
  ),
  "identity:import": request<Result<IdentitySummary, IdentityFailure>>()(() =>
    z.strictObject({ file: bytes(1024 * 1024), passphrase: passphrase() }),
  ),
  /** The PKCS#12 file of an identity, under the given passphrase: the copy that its holder keeps. */
  "identity:export": request<Result<Bytes, IdentityFailure>>()(() =>
    z.strictObject({ id: identityId(), passphrase: passphrase().min(8) }),
  ),
  "identity:remove": request<Result<void, ShellFailure>>()(() => z.strictObject({ id: identityId() })),
  /** Signs a Word file with one of the identities; the key never leaves the shell. */
  "identity:sign": request<Result<Bytes, SignatureFailure>>()(() =>
    z.strictObject({
      id: identityId(),
      docx: bytes(maxFileBytes),
      /** Which signature line of the document, when it has lines. */
      setupId: line(60).nullable(),
      place: line(100),
      role: line(160),
      comments: line(200),
    }),
  ),

  /** Signs what its holder says in the name of a partner; the key never leaves the shell, and signs nothing else so. */
  "identity:attest": request<Result<SignedStatement, AttestFailure>>()(() =>
    z.strictObject({ id: identityId(), statement }),
  ),

  /** A relay on this machine, for the people in the room; its addresses are those of the local network. */
  "relay:start": request<Result<LocalRelay, LocalRelayFailure>>()(nothing),
  "relay:stop": request<Result<void, ShellFailure>>()(nothing),
  "relay:state": request<LocalRelay | null>()(nothing),

  /** Opens an https or mailto address outside the application; anything else is refused. */
  "external:open": request<Result<void, ShellFailure>>()(() => z.strictObject({ url: line(2000) })),
  "clipboard:write": request<Result<void, ShellFailure>>()(() =>
    z.strictObject({ text: z.string().max(100_000) }),
  ),
  /** The commands that can be done where the person is now; the desktop's menus dim the others. */
  "menu:offer": request<void>()(() => z.strictObject({ commands: z.array(z.enum(menuCommands)).max(100) })),
  /** What answers `window:closing`: all that was typed has been handed over, and the window may go. */
  "window:close": request<void>()(nothing),
} as const satisfies Readonly<Record<(typeof requestNames)[number], unknown>>;

export type RequestName = keyof typeof requests;
export type Arguments<N extends RequestName> = z.infer<ReturnType<(typeof requests)[N]["args"]>>;
export type Answer<N extends RequestName> = (typeof requests)[N] extends {
  answered?: (answer: infer A) => void;
}
  ? A
  : never;

/** What the shell tells the renderer without being asked. */
export type ShellEvents = {
  /** A file that the system handed over: a double click, a drop on the icon. */
  readonly "file:received": OpenedFile;
  readonly "link:received": { readonly link: string };
  /** A menu item that the renderer carries out. */
  readonly "menu:chosen": { readonly command: MenuCommand };
  readonly "relay:changed": LocalRelay | null;
  /** The person closes the window: hand over what is not in the journal yet, then ask `window:close`. */
  readonly "window:closing": null;
};
export type EventName = keyof ShellEvents & (typeof eventNames)[number];

/** What the preload puts on the desktop's window as `alliage`, and the browser shell answers by itself. */
export type Bridge = {
  readonly request: <N extends RequestName>(name: N, args: Arguments<N>) => Promise<Answer<N>>;
  /** Gives the function that unsubscribes. */
  readonly on: <E extends EventName>(event: E, listener: (detail: ShellEvents[E]) => void) => () => void;
};

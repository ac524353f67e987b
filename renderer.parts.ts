import { fileURLToPath } from "node:url";

type Module = { readonly importedIds: readonly string[]; readonly code: string | null };
type Modules = { readonly getModuleInfo: (id: string) => Module | null };

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const library = (name: string) => fileURLToPath(import.meta.resolve(name));

/**
 * The files in which the page is fetched: each holds what its module needs and no file above it holds already. Without
 * them every module that two parts share would be a file of its own, and a room would take a hundred requests.
 *
 * `view`, `decoding` and `model` are apart because each makes an error as soon as it is read: to say where, the engine
 * reads the whole file a second time.
 */
const parts = [
  ["begin", at("renderer/app/main.tsx")],
  ["view", at("renderer/platform/createRoot.ts")],
  ["start", at("renderer/app/start.tsx")],
  ["home", at("renderer/features/home/Home.tsx")],
  ["fr", at("shared/messages/fr/first.ts")],
  ["en", at("shared/messages/en/first.ts")],
  ["decoding", library("lib0/decoding")],
  ["model", library("prosemirror-model")],
  ["document", at("renderer/doc/session/openSession.ts")],
  ["alliance", at("renderer/app/AlliancePage.tsx")],
  ["editor", at("renderer/doc/editor/TextEditor.tsx")],
  ["contract", at("renderer/features/contract/Contract.tsx")],
] as const;

/** Modules that only name others, hundreds of them: who imports one needs no more than the names it takes. */
const catalogues =
  /react-aria-components\/dist\/exports\/index\.mjs$|lucide-react\/dist\/esm\/lucide-react\.mjs$/;

function needed(id: string, modules: Modules): readonly string[] {
  const { importedIds = [], code = "" } = modules.getModuleInfo(id) ?? {};
  return importedIds.flatMap((imported) =>
    catalogues.test(imported) ? taken(code ?? "", imported, modules) : [imported],
  );
}

const listOf = /(?:import|export)\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g;

/** The modules behind the names that the code takes from a catalogue. */
function taken(code: string, catalogue: string, modules: Modules): readonly string[] {
  const names = [...code.matchAll(listOf)]
    .filter(([, , from = ""]) => from !== "" && catalogue.includes(`/${from}/`))
    .flatMap(([, list = ""]) => list.split(",").map((name) => name.trim().split(/\s/)[0] ?? ""));
  const behind = [...(modules.getModuleInfo(catalogue)?.code ?? "").matchAll(listOf)];
  return names.map((name) => {
    const found = behind.find(([, list = ""]) => new RegExp(`\\b${name}\\b`).test(list));
    if (found?.[2] === undefined) throw new Error(`${catalogue} does not name ${name}`);
    return fileURLToPath(new URL(found[2], `file://${catalogue}`));
  });
}

function closure(root: string, modules: Modules): ReadonlySet<string> {
  if (modules.getModuleInfo(root) === null) throw new Error(`${root} is in no page`);
  const found = new Set([root]);
  for (const id of found) for (const other of needed(id, modules)) found.add(other);
  return found;
}

let closures: readonly (readonly [string, ReadonlySet<string>])[] | undefined;

/** The name of the file that a module is in; `null` where nothing above says. */
export function partOf(id: string, modules: Modules): string | null {
  closures ??= parts.map(([name, root]) => [name, closure(root, modules)] as const);
  return closures.find(([, holds]) => holds.has(id))?.[0] ?? null;
}

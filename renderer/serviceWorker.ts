/** What the build says of the page, in place of this name: all its files by path, and a name for exactly these. */
declare const __PAGE__: { readonly files: readonly string[]; readonly version: string };

/** What a service worker has in place of a window: https://www.w3.org/TR/service-workers/#serviceworkerglobalscope */
type Lifetime = Event & { waitUntil(done: Promise<unknown>): void };
type Fetching = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Scope = {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Lifetime) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
};

const scope = self as unknown as Scope;
const { files, version } = __PAGE__;
const prefix = "page-";
const kept = `${prefix}${version}`;

/** A network that takes longer to give the page is taken for none. */
const patienceMs = 2_000;

/*
 * Keeps the application itself, whole, for the hours without its relay; what people write is none of its business. The
 * page comes from the relay while that answers, so that nobody waits for a newer version; a worker that is newer than an
 * open page waits until that page is gone, which may still need its own files.
 */
scope.addEventListener("install", (event) =>
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll([...files]))),
);

scope.addEventListener("activate", (event) =>
  event.waitUntil(forgetOthers().then(() => scope.clients.claim())),
);

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === "/") event.respondWith(page());
  // Their names carry their contents: whoever keeps one keeps the right one.
  else if (pathname.startsWith("/assets/")) event.respondWith(keptOrFetched(request));
});

async function forgetOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== kept);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function page(): Promise<Response> {
  try {
    const fresh = await fetch("/", { signal: AbortSignal.timeout(patienceMs) });
    if (fresh.ok) return fresh;
  } catch {
    // Below.
  }
  return (await caches.match("/", { cacheName: kept })) ?? Response.error();
}

const keptOrFetched = async (request: Request): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request);

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

export type StaticFile = {
  readonly bytes: Uint8Array;
  readonly gzip?: Uint8Array;
  readonly type: string;
  readonly etag: string;
  /** A name that carries its content's hash is never another content. */
  readonly isImmutable: boolean;
};

/** By path, from `/`. What is not a key is not there: no path of a request ever reaches the disk. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

export function staticFile(path: string, bytes: Uint8Array): StaticFile {
  const type = types[extname(path).toLowerCase()] ?? "application/octet-stream";
  const isText = /^text|json|svg|javascript/.test(type);
  return {
    bytes,
    ...(isText && bytes.length > 1024 && { gzip: gzipSync(bytes) }),
    type,
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    isImmutable: /[-.][A-Za-z0-9_-]{8,}\.(?:js|css|woff2|png|svg|webp|wasm)$/.test(path),
  };
}

/** Reads a folder once, whole; hidden files, source maps and links are left out. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  // Folder by folder: within Electron's archive, a recursive listing is not to be relied on.
  const read = async (inside: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(inside, { withFileTypes: true })) {
      const [path, name] = [join(inside, entry.name), `${prefix}${entry.name}`];
      if (entry.name.startsWith(".") || name.endsWith(".map")) continue;
      if (entry.isDirectory()) await read(path, `${name}/`);
      else if (entry.isFile()) files.set(name, staticFile(name, await readFile(path)));
    }
  };
  await read(folder, "/");
  return files;
}

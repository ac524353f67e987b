import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, equalBytes, utf8 } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { publicKeyLength, secretLength, type Access } from "./roomKeys.ts";
import { roleByte, roleOf } from "./roles.ts";

/**
 * An invitation link: the relay's address, and in the fragment (which no browser sends to a server) the access.
 *
 *     https://relay.example/#alliage=<base64url of: version 1 ‖ role ‖ keys ‖ checksum>
 *     alliage://relay.example/#alliage=…          opens the application; `?plain` when the relay has no TLS
 *
 * keys: write = the alliance's secret (32 bytes); read = the read secret (32) ‖ the write public key (32).
 * The checksum (4 bytes of SHA-256) tells a link cut off by a mail program from one of another kind.
 */
export type Invitation = {
  /** `http://` or `https://` address of the relay, ending in `/`, without query or fragment. */
  readonly relay: string;
  readonly access: Access;
};

export type LinkFailure =
  | { readonly kind: "not-a-link" }
  /** An address with no access in it: the part after `#` was lost. */
  | { readonly kind: "link-without-access" }
  | { readonly kind: "damaged-link" }
  | { readonly kind: "link-made-by-newer-app" };

const version = 1;
const checksumLength = 4;
const marker = "#alliage=";

const checksum = (bytes: Uint8Array): Uint8Array =>
  sha256(concatBytes(utf8("alliage link"), bytes)).subarray(0, checksumLength);

export function writeLink(invitation: Invitation, form: "web" | "app" = "web"): string {
  const { relay, access } = invitation;
  const keys =
    access.role === "write" ? access.secret : concatBytes(access.readSecret, access.writePublicKey);
  const payload = concatBytes(new Uint8Array([version, roleByte[access.role]]), keys);
  const fragment = `${marker}${toBase64url(concatBytes(payload, checksum(payload)))}`;
  if (form === "web") return `${relay}${fragment}`;
  const plain = relay.startsWith("http:") ? "?plain" : "";
  return `${relay.replace(/^https?:/, "alliage:")}${plain}${fragment}`;
}

/** A link among other words, as in the message that brought it. */
const linkInText = /\b(?:https?|wss?|alliage):\/\/[^\s#]+#alliage=[\w-]+/i;

/** Reads any text: a link in one of its forms (http, https, ws, wss, alliage), alone or in a message, or what is wrong with it. */
export function parseLink(pasted: string): Result<Invitation, LinkFailure> {
  const text = linkInText.exec(pasted)?.[0] ?? pasted.trim();
  const relay = relayAddress(text);
  if (!relay) return fail({ kind: "not-a-link" });
  const at = text.indexOf(marker);
  if (at < 0) return fail({ kind: "link-without-access" });
  const bytes = fromBase64url(text.slice(at + marker.length));
  if (!bytes || bytes.length < 1 + checksumLength) return fail({ kind: "damaged-link" });
  const payload = bytes.subarray(0, -checksumLength);
  if (!equalBytes(checksum(payload), bytes.subarray(-checksumLength))) return fail({ kind: "damaged-link" });
  if (payload[0] !== version) return fail({ kind: "link-made-by-newer-app" });
  const access = readKeys(roleOf(payload[1] ?? 0), payload.slice(2));
  return access ? ok({ relay, access }) : fail({ kind: "damaged-link" });
}

function readKeys(role: "read" | "write" | undefined, keys: Uint8Array): Access | undefined {
  if (role === "write" && keys.length === secretLength) return { role, secret: keys };
  if (role !== "read" || keys.length !== secretLength + publicKeyLength) return undefined;
  return { role, readSecret: keys.slice(0, secretLength), writePublicKey: keys.slice(secretLength) };
}

/** `http(s)://host/path/` of any of the forms; an address typed alone, without access, is read as well. */
export function relayAddress(text: string): string | undefined {
  const scheme = /^(https?|wss?|alliage):\/\/[^/?#]/i.exec(text)?.[1]?.toLowerCase();
  if (!scheme) return undefined;
  const web = `http${text.slice(scheme.length)}`;
  if (!URL.canParse(web)) return undefined;
  const url = new URL(web);
  if (url.username !== "" || url.password !== "") return undefined;
  const isPlain =
    scheme === "http" || scheme === "ws" || (scheme === "alliage" && url.search.startsWith("?plain"));
  // Rewritten as text: a URL object would drop port 80 of http or keep 443 of https as another port.
  const secure = `${isPlain ? "http" : "https"}${text.slice(scheme.length)}`;
  if (!URL.canParse(secure)) return undefined;
  const { origin, pathname } = new URL(secure);
  return `${origin}${pathname.endsWith("/") ? pathname : `${pathname}/`}`;
}

/** Where the relay at that address listens for rooms. */
export const socketAddress = (relay: string): string => `${relay.replace(/^http/, "ws")}sync`;

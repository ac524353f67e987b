/**
 * A web page may open a room only through the relay that served it, or from an origin that was allowed by name.
 * Programs send no Origin, and the application's own page is no web page: both pass. A link is needed in any case.
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || !/^https?:/i.test(origin)) return true;
  return allowed.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}

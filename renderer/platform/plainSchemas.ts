/*
 * For zod, before it is loaded. Where it may, it makes code of a schema; the page's policy forbids that, and zod finds
 * out by trying, which a browser reports as an attack.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

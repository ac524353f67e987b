import { utf8 } from "#shared/base/bytes.ts";
import { staticFile, type StaticFiles } from "./StaticFiles.ts";

const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Alliage · relais</title>
<link rel="stylesheet" href="/relay.css">
<link rel="icon" href="/relay.svg" type="image/svg+xml">
</head>
<body>
<main>
<img src="/relay.svg" alt="" width="72" height="72">
<h1>Alliage</h1>
<section>
<p class="what">Ceci est un relais.</p>
<p>Il fait passer, d’un partenaire à l’autre, les contrats de confiance que des alliances écrivent ensemble. Tout ce qui le traverse est scellé : il n’en lit pas un mot.</p>
<p>Vous avez reçu un lien d’invitation ? Ouvrez-le dans l’application Alliage.</p>
</section>
<section lang="en">
<p class="what">This is a relay.</p>
<p>It carries, from partner to partner, the agreements that alliances write together. All that passes is sealed: it cannot read a word of it.</p>
<p>Were you handed an invitation link? Open it in the Alliage application.</p>
</section>
</main>
</body>
</html>
`;

const css = `:root { color-scheme: light dark; --ink: #1d2b2a; --paper: #f6f3ec; --card: #fffdf8; --accent: #0b6e63; --line: #d9d2c3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #14201f; --card: #1b2a29; --accent: #6fd0c2; --line: #33504c; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 38rem; padding: 2.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 1.25rem; }
h1 { margin: .75rem 0 1rem; font-size: 2rem; line-height: 1.1; letter-spacing: -.02em; }
.what { font-size: 1.25rem; font-weight: 600; color: var(--accent); margin-bottom: 0; }
section + section { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid var(--line); }
img { display: block; }
`;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><rect width="72" height="72" rx="18" fill="#0b6e63"/><g fill="none" stroke="#fff" stroke-width="5"><circle cx="28" cy="36" r="14"/><circle cx="44" cy="36" r="14" stroke="#f3c969"/></g></svg>
`;

/** What a relay shows when no page was built for it. */
export const builtInPage: StaticFiles = new Map(
  [["/index.html", html] as const, ["/relay.css", css] as const, ["/relay.svg", icon] as const].map(
    ([path, text]) => [path, staticFile(path, utf8(text))],
  ),
);

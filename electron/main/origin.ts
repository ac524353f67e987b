/** The page's own address: a scheme of ours, never `file:`, which could read the disk. */
export const scheme = "app";
export const origin = `${scheme}://alliage`;
export const startPage = `${origin}/index.html`;

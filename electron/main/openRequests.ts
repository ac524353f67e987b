import { resolve } from "node:path";

/** What somebody asks the application to open. */
export type OpenRequest =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "link"; readonly link: string };

const maxLinkLength = 2000;

/** Of a command line: `.alliance` files, and `alliage://` links. Everything else on it is not for us. */
export function openRequests(args: readonly string[], workingFolder: string): readonly OpenRequest[] {
  return args.flatMap((arg): OpenRequest[] => {
    if (/^alliage:\/\//i.test(arg)) return arg.length <= maxLinkLength ? [{ kind: "link", link: arg }] : [];
    const isFile = /\.alliance$/i.test(arg) && !arg.startsWith("-");
    return isFile ? [{ kind: "file", path: resolve(workingFolder, arg) }] : [];
  });
}

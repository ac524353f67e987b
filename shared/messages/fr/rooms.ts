import { overview } from "./overview.ts";
import { partners } from "./partners.ts";
import { keys } from "./keys.ts";
import { positions } from "./positions.ts";
import { contract } from "./contract.ts";
import { debate } from "./debate.ts";
import { trajectory } from "./trajectory.ts";
import { history } from "./history.ts";
import { merge } from "./merge.ts";
import { signing } from "./signing.ts";
import { editor } from "./editor.ts";
import { fields } from "./fields.ts";
import { signature } from "./signature.ts";
import { show, finding } from "./document.ts";

/** What the rooms of an alliance say, and whoever begins or verifies one: fetched with them. */
export const rooms = {
  overview,
  partners,
  keys,
  positions,
  contract,
  debate,
  trajectory,
  history,
  merge,
  signing,
  editor,
  fields,
  signature,
  show,
  finding,
};

import type { Agreement } from "#shared/model/agreement.ts";
import { contextOf, type Context } from "#shared/word/Context.ts";
import type { ExportOptions } from "#shared/word/options.ts";
import { exportOptions } from "./exportOptions.ts";
import { sampleAgreement } from "./sampleAgreement.ts";

export const wordContext = (
  agreement: Partial<Agreement> = {},
  options: Partial<ExportOptions> = {},
): Context => contextOf(sampleAgreement(agreement), exportOptions(options));

import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReadDocument } from "#shared/word/reading/ReadBlock.ts";
import { Groups, unitKey } from "./Blocks.tsx";
import { cutPage, groupsOf, hardPages, type Page, type Unit } from "./paginate.ts";
import "./preview.css";

type Props = { readonly read: ReadDocument; readonly label: string };

/**
 * The pages of a document, as sheets of A4 on a wide screen and as one flow on a narrow one. Drawn again only for
 * another document: there may be hundreds of paragraphs.
 */
export const Sheets = memo(function Sheets({ read, label }: Props) {
  const hard = useMemo(() => hardPages(read.sections), [read]);
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [cut, setCut] = useState<{ hard: readonly Page[]; width: number; pages: readonly Page[] }>();
  const isCut = cut?.hard === hard && cut.width === width;

  // Measured before anything is painted, on the pages that the document asks for.
  useLayoutEffect(() => {
    if (isCut || host.current === null || width === 0) return;
    setCut({ hard, width, pages: width < narrow ? hard : measured(host.current, hard) });
  }, [hard, width, isCut]);

  const pages = isCut ? cut.pages : hard;
  return (
    <section className="sheets" ref={host} aria-label={label} data-cut={isCut || undefined}>
      {pages.map((page, index) => (
        <article className="sheet" key={unitKey(page.units[0])} data-orientation={page.orientation}>
          {index > 0 && (
            <p className="sheet-head" aria-hidden>
              <span>{read.header[0]}</span>
              <span>{read.header[1]}</span>
            </p>
          )}
          <div className="sheet-body">
            <Groups groups={groupsOf(page.units)} isNarrow={width < narrow} />
          </div>
          {index > 0 && (
            <p className="sheet-foot" aria-hidden>
              {read.footer}
            </p>
          )}
        </article>
      ))}
    </section>
  );
});

/** Below this width a sheet of A4 would be too small to read. */
const narrow = 440;

function useWidth(host: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (host.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [host]);
  return width;
}

/** Cuts each page by the heights of its units where they stand now, one below the other. */
function measured(host: HTMLElement, hard: readonly Page[]): readonly Page[] {
  const sheets = [...host.querySelectorAll<HTMLElement>(".sheet")];
  return hard.flatMap((page, index) => {
    const sheet = sheets[index];
    const body = sheet?.querySelector<HTMLElement>(".sheet-body");
    if (sheet === undefined || body === null || body === undefined) return [page];
    const nodes = [...body.querySelectorAll<HTMLElement>("[data-unit]")];
    const tops = nodes.map((node) => node.getBoundingClientRect().top);
    const bottom = nodes.at(-1)?.getBoundingClientRect().bottom ?? 0;
    const first = page.units[0]?.index ?? 0;
    const heightOf = (unit: Unit) => {
      const at = unit.index - first;
      return (tops[at + 1] ?? bottom) - (tops[at] ?? bottom);
    };
    return cutPage(page, heightOf, roomOf(sheet));
  });
}

/** The height of the text on a sheet of A4 as wide as this one, margins taken off. */
function roomOf(sheet: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(sheet);
  const ratio = sheet.dataset["orientation"] === "landscape" ? 210 / 297 : 297 / 210;
  return sheet.offsetWidth * ratio - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
}

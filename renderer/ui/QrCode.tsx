import { encodeQR } from "qr";
import { useMemo } from "react";

/** Light modules around, of which ISO/IEC 18004 asks four. */
const quietZone = 4;

/** A QR code, black on white in every theme: that is what cameras read. */
export function QrCode({ text, label, size: side = 168 }: { text: string; label: string; size?: number }) {
  const { size, path } = useMemo(
    () => drawn(encodeQR(text, "raw", { ecc: "medium", border: quietZone })),
    [text],
  );
  return (
    <svg
      className="qr-code"
      width={side}
      height={side}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** One stroke of the path for each run of dark modules in a row. */
function drawn(rows: readonly (readonly boolean[])[]): { readonly size: number; readonly path: string } {
  const strokes = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const length = (end === -1 ? row.length : end) - x;
      return [`M${x} ${y}h${length}v1h-${length}z`];
    }),
  );
  return { size: rows.length, path: strokes.join("") };
}

/** A disk in the hands of a test: it takes writes, keeps them waiting, or refuses them. */
export function heldDisk() {
  let mode: "takes" | "holds" | "refuses" = "takes";
  const waiting: (() => void)[] = [];

  function turn(next: typeof mode) {
    mode = next;
    for (const go of waiting.splice(0)) go();
  }

  return {
    hold: () => turn("holds"),
    take: () => turn("takes"),
    refuse: () => turn("refuses"),
    async commit(write: () => Promise<void>) {
      while (mode === "holds") await new Promise<void>((resolve) => waiting.push(resolve));
      if (mode === "refuses") throw Object.assign(new Error("refused by the test"), { code: "EIO" });
      await write();
    },
  };
}

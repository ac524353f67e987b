/** A disk in the hands of a test: it takes writes, keeps them waiting, or refuses them. */
export function heldDisk() {
  let isRefusing = false;
  let release: (() => void) | undefined;
  let held = Promise.resolve();

  function turn(isRefusingNow: boolean) {
    isRefusing = isRefusingNow;
    release?.();
  }

  return {
    hold: () => {
      held = new Promise((resolve) => (release = resolve));
    },
    take: () => turn(false),
    refuse: () => turn(true),
    commit: async (write: () => Promise<void>): Promise<void> => {
      await held;
      if (isRefusing) throw Object.assign(new Error("refused by the test"), { code: "EIO" });
      await write();
    },
  };
}

/** A page that nobody sees paints nothing. */
const atMostMs = 100;

/** Resolves once what was changed is on the screen: whoever pressed is answered, and what takes long may begin. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, atMostMs);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

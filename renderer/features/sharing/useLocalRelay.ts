import { useEffect, useState } from "react";
import type { LocalRelay } from "#shared/ipc/answers.ts";
import { bridge, request } from "#renderer/platform/bridge.ts";

/** The relay of this machine while it runs, asked again when the network may have changed. */
export function useLocalRelay(): LocalRelay | null {
  const [relay, setRelay] = useState<LocalRelay | null>(null);
  useEffect(() => {
    const ask = () => void request("relay:state", {}).then(setRelay);
    ask();
    window.addEventListener("online", ask);
    window.addEventListener("focus", ask);
    const unsubscribe = bridge.on("relay:changed", setRelay);
    return () => {
      window.removeEventListener("online", ask);
      window.removeEventListener("focus", ask);
      unsubscribe();
    };
  }, []);
  return relay;
}

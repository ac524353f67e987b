import type { NetworkInterfaceInfo } from "node:os";

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that exist within this machine alone, for containers and virtual machines. */
const isVirtual = (name: string) =>
  /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|podman|cni|vEthernet)/i.test(name);
const isTunnel = (name: string) => /^(tun|tap|utun|wg|tailscale|zt|ppp)/i.test(name);

/** How likely the person in the next chair reaches this address: 0 is best. */
function rank(name: string, address: string): number {
  if (address.startsWith("169.254.")) return 5;
  if (isVirtual(name)) return 4;
  if (isTunnel(name)) return 3;
  if (address.startsWith("192.168.")) return 0;
  return /^(10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 1 : 2;
}

/** The addresses of a server that listens on all of them, the likeliest first; none where there is no network. */
export function localAddresses(interfaces: Interfaces, port: number): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, rank: rank(name, address) })),
  );
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => `http://${address}:${port}/`);
}

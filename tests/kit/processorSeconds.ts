/** How long the processor is at it, in seconds, whatever else the machine has to do meanwhile. */
export async function processorSeconds(act: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/**
 * Writes lines to a stream whose reader may go away (`alliage show … | head -1`): what comes after is dropped, and the
 * command goes on to its own exit code, for « not valid » must not become « valid » because nobody read the rest.
 */
export function lineWriter(stream: NodeJS.WriteStream): (line: string) => void {
  let isRead = true;
  stream.on("error", () => {
    isRead = false;
  });
  return (line) => {
    if (isRead) stream.write(`${line}\n`);
  };
}

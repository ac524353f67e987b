import { app } from "electron";
import { declareScheme } from "./appProtocol.ts";
import { lockContents } from "./lockDown.ts";
import { openRequests, type OpenRequest } from "./openRequests.ts";
import { startDesktop, type Desktop } from "./startDesktop.ts";
import { dataFolder } from "./storage/dataFolder.ts";
import { dataPaths } from "./storage/dataPaths.ts";
import { makeFolder } from "./storage/makeFolder.ts";

app.enableSandbox();
declareScheme();
lockContents();

const paths = dataPaths(dataFolder(process.env));
try {
  makeFolder(paths.profile);
  app.setPath("userData", paths.profile);
} catch {
  // A data folder that cannot be written: the engine keeps to its usual place, and each handler says what failed.
}

let desktop: Desktop | undefined;
let waiting: readonly OpenRequest[] = [];
const open = (asked: readonly OpenRequest[]) => {
  if (desktop === undefined) waiting = [...waiting, ...asked];
  else desktop.open(asked);
};

if (app.requestSingleInstanceLock()) {
  open(openRequests(process.argv.slice(1), process.cwd()));
  app.on("second-instance", (_event, args, workingFolder) =>
    open(openRequests(args.slice(1), workingFolder)),
  );
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(openRequests([path], process.cwd()));
  });
  app.on("open-url", (event, link) => {
    event.preventDefault();
    open(openRequests([link], process.cwd()));
  });
  void start();
} else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  desktop = await startDesktop(paths);
  desktop.open(waiting);
}

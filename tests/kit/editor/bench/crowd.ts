import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { origins } from "#shared/doc/origins.ts";
import { Random } from "#tests/kit/random.ts";

/** How one side of the comparison stores a text, and says where a caret is in it. */
export type Side = {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** The paragraph or article in which somebody writes, of the document of the crowd. */
  readonly target: (doc: Y.Doc, article: number, random: Random) => { text: Y.Text | Y.XmlText; at: number };
  readonly state: (text: Y.Text | Y.XmlText, at: number, article: number, bot: number) => object;
};

const botCount = 10;
const editsPerSecond = 2;

/** Ten people who each write twice a second somewhere, and whose caret is seen there; until it is stopped. */
export function crowd({ doc, awareness, target, state }: Side): () => void {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  theirs.on("update", (update: Uint8Array) => Y.applyUpdate(doc, update, origins.sync));
  const random = new Random(7);
  const bots = Array.from({ length: botCount }, (_, bot) => {
    const own = new Awareness(theirs);
    own.clientID = 9_000 + bot;
    return setInterval(
      () => {
        const article = random.below(20);
        const { text, at } = target(theirs, article, random);
        text.insert(at, "mot ", {});
        own.setLocalState(state(text, at + 4, article, bot));
        applyAwarenessUpdate(awareness, encodeAwarenessUpdate(own, [own.clientID]), "crowd");
      },
      1_000 / editsPerSecond + bot * 7,
    );
  });
  return () => bots.forEach((bot) => clearInterval(bot));
}

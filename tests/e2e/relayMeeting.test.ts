import { expect, test } from "vitest";
import * as Y from "yjs";
import { converged, newInvitation, participant, relay } from "#tests/kit/rooms.ts";

const textOf = (state: Uint8Array): string => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc.getText("text").toJSON();
};

test("who comes back is told what the room held, before its own words went there and the room's came here", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const meetings: { readonly room: string; readonly here: string }[] = [];
  const doc = new Y.Doc();
  const ada = participant(invitation, {
    doc,
    onMeeting: (room) => meetings.push({ room: textOf(room), here: doc.getText("text").toJSON() }),
  });
  const ben = participant(invitation);
  ada.write("Ensemble. ");
  await ada.saved();
  await converged(ada, ben);
  ada.provider.disconnect();
  ada.write("Ada seule. ");
  ben.write("Ben seul. ");
  await ben.saved();
  meetings.length = 0;
  ada.provider.connect();
  await ada.saved();
  await converged(ada, ben);
  expect(meetings).toEqual([{ room: "Ensemble. Ben seul. ", here: "Ensemble. Ada seule. " }]);
});

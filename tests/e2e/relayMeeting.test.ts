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

test("of several who come back at the same instant, one at least is told what another wrote apart", async () => {
  const { url } = await relay();
  const textsMet = (from: string, met: string[]) => ({
    onMeeting: (room: Uint8Array, here: Uint8Array) => {
      if (textOf(here).includes(from)) met.push(textOf(room));
    },
  });
  for (let round = 0; round < 20; round += 1) {
    const invitation = newInvitation(url);
    const [adaMet, benMet]: [string[], string[]] = [[], []];
    const ada = participant(invitation, textsMet("Ada", adaMet));
    const ben = participant(invitation, textsMet("Ben", benMet));
    ada.write("Ensemble. ");
    await ada.saved();
    await converged(ada, ben);
    for (const each of [ada, ben]) each.provider.disconnect();
    ada.write("Ada seule. ");
    ben.write("Ben seul. ");
    for (const each of [ada, ben]) each.provider.connect();
    await Promise.all([ada.saved(), ben.saved()]);
    await converged(ada, ben);
    const isTold = adaMet.some((room) => room.includes("Ben")) || benMet.some((room) => room.includes("Ada"));
    expect([round, isTold]).toEqual([round, true]);
    for (const each of [ada, ben]) each.leave();
  }
});

import { z } from "zod";
import type { Awareness } from "y-protocols/awareness";
import type { Author } from "#shared/model/author.ts";
import { line } from "#shared/model/record.ts";
import { isEqual } from "#shared/base/equality.ts";
import { createStore, type Observable } from "#renderer/platform/store.ts";

/** What people tell each other while they are here. It comes from peers: nothing is shown that this has not read. */
const personSchema = z.object({
  name: line(160),
  organisation: line(200),
  color: z.number().int().min(0).max(11),
});
const placeSchema = z.object({ room: z.string().max(20), item: z.string().max(64).nullable() });
const stateSchema = z.object({
  person: personSchema,
  place: placeSchema.optional().catch(undefined),
  /** Of each writer that this person knows: how many of its changes were received. */
  received: z.record(z.string(), z.number()).optional().catch(undefined),
});

export type Person = z.infer<typeof personSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Peer = { readonly clientId: number; readonly person: Person; readonly place: Place | null };

export type Presence = {
  /** Everybody else here, in a stable order; a person with two windows is there once. */
  readonly peers: Observable<readonly Peer[]>;
  readonly setPerson: (person: Person) => void;
  readonly setPlace: (place: Place) => void;
  /** Where this person is, as the others are told. */
  readonly place: Observable<Place | null>;
  readonly stop: () => void;
};

/** One of the twelve colours, the same for a person everywhere; one for all who gave no name. */
export function colorOf(person: Author | null): number {
  let hash = 7;
  for (const letter of person === null ? "" : person.name + person.organisation)
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % 12;
}

export function presenceOf(awareness: Awareness): Presence {
  const peers = createStore<readonly Peer[]>([]);
  const here = createStore<Place | null>(null);
  const refresh = () => {
    const next = readPeers(awareness);
    if (!isEqual(next, peers.get())) peers.set(next);
  };
  awareness.on("change", refresh);
  return {
    peers,
    setPerson: (person) => awareness.setLocalStateField("person", person),
    place: here,
    setPlace: (place) => {
      awareness.setLocalStateField("place", place);
      here.set(place);
    },
    stop: () => awareness.off("change", refresh),
  };
}

type Heard = { readonly clientId: number } & z.infer<typeof stateSchema>;

/** What each of the others says of itself, if it can be read. */
function heard(awareness: Awareness): readonly Heard[] {
  return [...awareness.getStates()].flatMap(([clientId, state]) => {
    const read = stateSchema.safeParse(state);
    return clientId === awareness.clientID || !read.success ? [] : [{ clientId, ...read.data }];
  });
}

/** The same for the windows of one person, and for the page that they have just loaded again; who gave no name is each a person. */
const whoIs = ({ clientId, person: { name, organisation } }: Heard): string =>
  name === "" ? String(clientId) : `${name}\n${organisation}`;

function readPeers(awareness: Awareness): readonly Peer[] {
  const found = new Map<string, Peer>();
  for (const each of heard(awareness)) {
    const { clientId, person, place = null } = each;
    found.set(whoIs(each), { clientId, person, place });
  }
  return [...found.values()].sort(
    (a, b) => a.person.name.localeCompare(b.person.name) || a.clientId - b.clientId,
  );
}

/** How many people, of the others, say that they received everything that this client wrote. */
export function countSeen(awareness: Awareness, written: number): number {
  const own = String(awareness.clientID);
  return new Set(
    heard(awareness)
      .filter(({ received }) => (received?.[own] ?? 0) >= written)
      .map(whoIs),
  ).size;
}

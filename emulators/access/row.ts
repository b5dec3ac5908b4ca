import type { DocumentData, OrderByDirection, WhereFilterOp } from "firebase/firestore";
import type { Act, Person } from "./people.ts";

/** What a client asks of a collection; the limit is added. */
interface List {
  readonly name: string;
  readonly where: readonly (readonly [field: string, operator: WhereFilterOp, value: unknown])[];
  readonly order?: readonly [field: string, direction: OrderByDirection];
  /** How many at most, if not a hundred. */
  readonly most?: number;
  readonly allowed: readonly Person[];
}

/** One way to write that is open to somebody. */
interface Way {
  readonly name: string;
  /** The document where it is created, or the fields that are changed, as this person writes them. */
  readonly value: (uid: string) => DocumentData;
  /** Where it is created, if not in the place of the row's own document. */
  readonly at?: string;
  readonly allowed: readonly Person[];
}

/** One path of the database, and who may do what with a document there; whoever is not named may not. */
export interface Row {
  /** As the rules match it. */
  readonly path: string;
  /** In which state the document is, where the rules tell states apart. */
  readonly is?: string;
  /** The acts that this state makes a difference to, if not all: the other row of the path has the rest. */
  readonly acts?: readonly Act[];
  readonly at: string;
  /** Null where no document is. */
  readonly value: DocumentData | null;
  readonly get: readonly Person[];
  readonly lists?: readonly List[];
  readonly creates?: readonly Way[];
  readonly updates?: readonly Way[];
  readonly delete?: readonly Person[];
}

/** One path of the storage, and who may do what with a file there. */
export interface ObjectRow extends Readonly<Record<Act, readonly Person[]>> {
  readonly path: string;
  readonly is?: string;
}

/** Whether somebody may do something with the document of a row in one way at least. */
export function isAllowed(row: Row, person: Person, act: Act): boolean {
  if (act === "get" || act === "delete") return (row[act] ?? []).includes(person);
  const ways = { list: row.lists, create: row.creates, update: row.updates }[act] ?? [];
  return ways.some(({ allowed }) => allowed.includes(person));
}

/** A path where no document is: whoever follows a link that leads nowhere gets. */
export function missing(path: string, at: string, get: readonly Person[]): Row {
  return { path, is: "that does not exist", acts: ["get"], at, value: null, get };
}

/** Who the suspended one is in a row. */
export function suspendedIn({ at, value }: Row): "nina" | "marcus" {
  return at.includes("nina") || JSON.stringify(value).includes('"nina"') ? "nina" : "marcus";
}

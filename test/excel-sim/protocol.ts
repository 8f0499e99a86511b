/** The messages Microsoft's client and a host exchange: a batch goes out, results or one error come back. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How the client names an object: a root, a method's result, a property, an indexer, or nothing. */
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Where an argument is an object: its path's id, in the argument's place. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    /** `Range.values`; '' as some hosts leave it. */
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

export const PATH = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 9 } as const;

/** A refusal of the simulated host, with the code Excel's documentation gives it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something the simulation does not know: never answered with a guess. */
export class UnknownMember extends Error {}

/**
 * One object as the far end sees it. `type` and the members are the client's names in camel case. A member that is
 * not listed here is unknown, and the batch fails.
 */
export interface Remote {
  readonly type: string;
  /** Sent back as `_Id`/`Id`, so the client can name the object again. */
  readonly id?: string;
  readonly scalars?: Readonly<Record<string, () => Json>>;
  readonly setters?: Readonly<Record<string, (value: Json) => void>>;
  readonly objects?: Readonly<Record<string, () => Remote>>;
  readonly methods?: Readonly<Record<string, (...args: readonly Argument[]) => Json | Remote | undefined>>;
  /** Members of a collection. */
  readonly items?: () => readonly Remote[];
  /** `getItem` by key, as the indexer path uses it. */
  readonly item?: (key: Json) => Remote;
  readonly isNull?: true;
}

export type Argument = Json | Remote;

export function isRemote(value: Argument | undefined): value is Remote {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'type' in value &&
    remotes.has(value)
  );
}

const remotes = new WeakSet();

/** Marks an object as one of the far end's, so that it is told apart from plain JSON. */
export function remote(object: Remote): Remote {
  remotes.add(object);
  return object;
}

export function nullObject(type: string): Remote {
  return remote({ type, isNull: true });
}

/** Reads a batch as it arrives; anything else is a fault of the harness. */
export function parseBatch(body: unknown): Batch {
  const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  if (typeof parsed === 'object' && parsed !== null && 'Actions' in parsed && 'ObjectPaths' in parsed) {
    return parsed as Batch;
  }
  throw new Error('the far end was sent something that is not a batch');
}

/** An argument that must be a text (numbers count as theirs). */
export function textOf(value: Argument | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Refusal('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

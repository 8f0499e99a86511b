/**
 * The simulated host: answers the batches Microsoft's client sends, from an in-memory workbook. Actions run one
 * after the other and the first that fails ends the batch, leaving what went before it done.
 */
import type { Action, Argument, ArgumentInfo, Batch, BatchResponse, Json, Remote } from './protocol';
import { ACTION, isRemote, parseBatch, PATH, Refusal, remote, UnknownMember } from './protocol';
import type { SimBook } from './book';
import { DocumentFiles } from './document-files';
import { wacWorkbook, workbookObject } from './objects/workbook';
import { savedFile } from './saved-file';

export interface Limits {
  /** Largest answer and largest request in bytes of UTF-8; Excel on the web allows 5 MB each way. */
  readonly payloadBytes: number;
  /** Largest number of cells one range may return. */
  readonly rangeCells: number;
}

export const WEB_LIMITS: Limits = { payloadBytes: 5 * 1024 * 1024, rangeCells: 5_000_000 };
export const DESKTOP_LIMITS: Limits = { payloadBytes: Infinity, rangeCells: 5_000_000 };

/** A fault to be played: consulted before each action, in order. */
export type Fault = (about: {
  readonly batch: number;
  readonly action: string;
  /** The member it would fail at, `Range.values`. */
  readonly member: string;
  /** What is loaded. */
  readonly loads: readonly string[];
}) => Refusal | null;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export class FarEnd {
  /** Batches answered so far: what a sync costs. */
  batches = 0;
  /** Members asked for that the simulation does not know; a test asserts there are none. */
  readonly unknown: string[] = [];
  /** Bytes of each request and of each answer. */
  readonly asked: number[] = [];
  readonly answered: number[] = [];
  fault: Fault = () => null;
  /** Excel names the member that failed; some hosts do not. */
  tellsWhere = true;
  readonly files: DocumentFiles;

  constructor(
    readonly book: SimBook,
    public limits: Limits = DESKTOP_LIMITS,
  ) {
    this.files = new DocumentFiles(() => savedFile(book));
  }

  /**
   * In: a request body (JSON text or value), and the partition it is sent to: '', or `WacPartition` for what Excel on
   * the web does outside the workbook. Out: the response body. Never throws.
   */
  answer(body: unknown, partition = ''): BatchResponse {
    const batch = parseBatch(body);
    if (!isInternal(batch)) this.batches += 1;
    const size = Buffer.byteLength(typeof body === 'string' ? body : JSON.stringify(body));
    this.asked.push(size);
    if (size > this.limits.payloadBytes) {
      return refusal(
        'RequestPayloadSizeLimitExceeded',
        'The request payload size has exceeded the limit.',
        0,
      );
    }
    const root =
      partition === WAC_PARTITION ? wacWorkbook(this.book) : workbookObject(this.book, this.limits);
    const response = this.run(batch, root);
    const bytes = Buffer.byteLength(JSON.stringify(response));
    this.answered.push(bytes);
    return bytes > this.limits.payloadBytes
      ? refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 0)
      : response;
  }

  private run(batch: Batch, root: Remote): BatchResponse {
    const objects = new Objects(batch, root);
    const results: { ActionId: number; Value: Json }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        const fault = this.fault({
          batch: this.batches,
          action: describe(action, batch),
          member: locate(action, batch, objects),
          loads: (action.QueryInfo?.Select ?? []).map(lower),
        });
        if (fault !== null) throw fault;
        results.push({ ActionId: action.Id, Value: perform(action, objects) });
      } catch (error) {
        const where = this.tellsWhere ? locate(action, batch, objects) : '';
        return { Results: results, ...this.failure(error, index, where) };
      }
    }
    return { Results: results };
  }

  private failure(error: unknown, index: number, location: string): Required<Pick<BatchResponse, 'Error'>> {
    if (error instanceof Refusal) {
      return { Error: { Code: error.code, Message: error.message, Location: location, ActionIndex: index } };
    }
    const message = error instanceof Error ? error.message : String(error);
    this.unknown.push(message);
    return { Error: { Code: 'ApiNotFound', Message: message, Location: location, ActionIndex: index } };
  }
}

const WAC_PARTITION = 'WacPartition';

/** What the client says to Office about itself when it has loaded; no sync of the add-in's. */
const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';

function isInternal(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).every((path) => path.ObjectPathType === PATH.service);
}

function service(name: string): Remote {
  if (name !== ADDIN_SERVICE) throw new UnknownMember(`service ${name}`);
  return remote({ type: name, methods: { notifyActionHandlerReady: () => undefined } });
}

function refusal(code: string, message: string, index: number): BatchResponse {
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: index } };
}

function describe(action: Action, batch: Batch): string {
  const path = batch.ObjectPaths[String(action.ObjectPathId)];
  const kind = Object.entries(ACTION).find(([, value]) => value === action.ActionType)?.[0] ?? '?';
  return `${kind} ${path?.Name ?? '?'}${action.Name === '' ? '' : `.${action.Name}`}`;
}

/** The member an action fails at, as Excel names it: `Range.values`, `CustomXmlPart.getXml`. */
function locate(action: Action, batch: Batch, objects: Objects): string {
  const path = batch.ObjectPaths[String(action.ObjectPathId)];
  const parent = path?.ParentObjectPathId === undefined ? null : objects.type(path.ParentObjectPathId);
  if (action.ActionType === ACTION.instantiate) return `${parent ?? ''}.${lower(path?.Name ?? '')}`;
  const type = objects.type(action.ObjectPathId);
  if (type === null) return `${parent ?? ''}.${lower(path?.Name ?? '')}`;
  return action.ActionType === ACTION.query ? type : `${type}.${lower(action.Name)}`;
}

/** The objects a batch names, made when first needed and once only: `add()` must not add twice. */
class Objects {
  private readonly made = new Map<number, Remote>();

  constructor(
    private readonly batch: Batch,
    private readonly root: Remote,
  ) {}

  get(id: number): Remote {
    const made = this.made.get(id) ?? this.make(id);
    this.made.set(id, made);
    return made;
  }

  /** What kind of object it is; null where it cannot be had. */
  type(id: number): string | null {
    try {
      return this.get(id).type;
    } catch {
      return null;
    }
  }

  private make(id: number): Remote {
    const path = this.batch.ObjectPaths[String(id)];
    if (path === undefined) throw new UnknownMember(`no object path ${id}`);
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.service) return service(path.Name);
    const parent = this.get(path.ParentObjectPathId ?? -1);
    if (parent.isNull === true) throw new UnknownMember(`a member of a null ${parent.type}: ${path.Name}`);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.property) {
      const child = parent.objects?.[lower(path.Name)];
      if (child === undefined) throw new UnknownMember(`${parent.type}.${lower(path.Name)}`);
      return child();
    }
    if (path.ObjectPathType === PATH.indexer) {
      const key = args[0];
      if (parent.item === undefined || key === undefined || isRemote(key)) {
        throw new UnknownMember(`${parent.type}[…]`);
      }
      return parent.item(key);
    }
    if (path.ObjectPathType === PATH.method) {
      const result = method(parent, path.Name)(...args);
      if (!isRemote(result)) throw new UnknownMember(`${parent.type}.${lower(path.Name)}() gives no object`);
      return result;
    }
    throw new UnknownMember(`object path type ${path.ObjectPathType}`);
  }

  arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === 'number' && id > 0 ? this.get(id) : value;
    });
  }
}

function method(object: Remote, name: string): (...args: readonly Argument[]) => Json | Remote | undefined {
  const found = object.methods?.[lower(name)];
  if (found === undefined) throw new UnknownMember(`${object.type}.${lower(name)}()`);
  return found;
}

function perform(action: Action, objects: Objects): Json {
  if (action.ActionType === ACTION.trace) return null;
  const object = objects.get(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) return identity(object);
  if (object.isNull === true) {
    if (action.ActionType === ACTION.query) return null;
    throw new UnknownMember(`${action.Name} of a null ${object.type}`);
  }
  if (action.ActionType === ACTION.query) {
    const { Select = [], Expand = [], Skip = 0, Top = Infinity } = action.QueryInfo ?? {};
    return query(object, Select, Expand, { skip: Skip, top: Top });
  }
  const args = objects.arguments(action.ArgumentInfo);
  if (action.ActionType === ACTION.method) {
    const result = method(object, action.Name)(...args);
    return isRemote(result) ? identity(result) : (result ?? null);
  }
  if (action.ActionType === ACTION.set) {
    set(object, action.Name, args[0] ?? null);
    return null;
  }
  throw new UnknownMember(`action type ${action.ActionType}`);
}

function set(object: Remote, name: string, value: Argument): void {
  const setter = object.setters?.[lower(name)];
  if (setter === undefined) throw new UnknownMember(`${object.type}.${lower(name)} =`);
  if (isRemote(value)) throw new UnknownMember(`${object.type}.${lower(name)} = an object`);
  setter(value);
}

function identity(object: Remote): Json {
  if (object.isNull === true) return null;
  return object.id === undefined ? {} : { Id: object.id, _Id: object.id };
}

/** What `load` brings: the selected scalars, down into navigation properties and collection items. */
function query(
  object: Remote,
  select: readonly string[],
  expand: readonly string[],
  page: { readonly skip: number; readonly top: number } = { skip: 0, top: Infinity },
): Json {
  if (object.isNull === true) return null;
  if (expand.length > 0) throw new UnknownMember(`${object.type}: expand ${expand.join(',')}`);
  if (select.length === 0) throw new UnknownMember(`${object.type}: load without names`);
  if (object.items !== undefined) {
    return {
      _Items: object
        .items()
        .slice(page.skip, page.skip + page.top)
        .map((item) => ({ ...asRecord(identity(item)), ...asRecord(query(item, select, [])) })),
    };
  }
  const result: Record<string, Json> = {};
  const nested = new Map<string, string[]>();
  for (const name of select) {
    const slash = name.indexOf('/');
    if (slash < 0) {
      const scalar = object.scalars?.[lower(name)];
      if (scalar === undefined) throw new UnknownMember(`${object.type}.${lower(name)}`);
      result[upper(name)] = scalar();
    } else {
      const head = lower(name.slice(0, slash));
      nested.set(head, [...(nested.get(head) ?? []), name.slice(slash + 1)]);
    }
  }
  for (const [head, rest] of nested) {
    const child = object.objects?.[head];
    if (child === undefined) throw new UnknownMember(`${object.type}.${head}`);
    result[upper(head)] = query(child(), rest, []);
  }
  return result;
}

function asRecord(value: Json): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {};
}

/** The files a host hands out slice by slice (`getFileAsync`), for as long as they are not closed. */

/** Codes of the client's `ErrorCodeManager`. */
export const OFFICE_ERROR = {
  internal: 5001,
  tooManyFiles: 11_000,
  network: 11_001,
} as const;

export interface OpenFile {
  readonly handle: number;
  readonly size: number;
}

/** What the client asks: to open a file, for a slice of it, to close it. */
export type FileStep = 'open' | 'slice' | 'close';

const MOST_OPEN = 2;
const LARGEST_SLICE = 4 * 1024 * 1024;

export class DocumentFiles {
  /** A fault to be played: a code refuses the step. */
  fault: (step: FileStep) => number | null = () => null;
  /** Size of every slice asked for. */
  readonly asked: number[] = [];
  private readonly open = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  private next = 1;

  /** `save`: the workbook as a file, as it stands. */
  constructor(public save: () => Uint8Array) {}

  /** Files that were not closed. */
  get left(): number {
    return this.open.size;
  }

  /** Out: the file, or the code of a refusal. */
  begin(sliceSize: number): OpenFile | number {
    const code = this.fault('open');
    if (code !== null) return code;
    if (sliceSize > LARGEST_SLICE) return OFFICE_ERROR.internal;
    if (this.open.size >= MOST_OPEN) return OFFICE_ERROR.tooManyFiles;
    const bytes = this.save();
    const handle = this.next;
    this.next += 1;
    this.open.set(handle, { bytes, sliceSize });
    return { handle, size: bytes.length };
  }

  /** Out: the bytes from `offset` on, at most as many as a slice has, or the code of a refusal. */
  slice(handle: number, offset: number): readonly number[] | number {
    const code = this.fault('slice');
    const file = this.open.get(handle);
    if (code !== null || file === undefined) return code ?? OFFICE_ERROR.internal;
    const piece = file.bytes.subarray(offset, offset + file.sliceSize);
    this.asked.push(piece.length);
    return [...piece];
  }

  /** The size of a slice of this file: where the client asks by number. */
  sliceSize(handle: number): number {
    return this.open.get(handle)?.sliceSize ?? 0;
  }

  /** Out: 0, or the code of a refusal. */
  end(handle: number): number {
    const code = this.fault('close');
    if (code !== null) return code;
    return this.open.delete(handle) ? 0 : OFFICE_ERROR.internal;
  }
}

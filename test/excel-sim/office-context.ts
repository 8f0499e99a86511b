/**
 * `Office.context` where there is no page: a stand-in for the common API, which Microsoft's client builds only inside
 * a document's window. The browser tests go through Microsoft's own.
 */
import type { DocumentFiles } from './document-files';
import type { FarEnd } from './far-end';

interface Answer<T> {
  readonly status: 'succeeded' | 'failed';
  readonly value?: T;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}
type Callback<T> = (answer: Answer<T>) => void;

/** Highest ExcelApi Microsoft's npm client knows. */
const API = 1.15;

/** `farEnd` is asked for at every call: a test may join another. */
export function officeContext(farEnd: () => FarEnd, platform: string) {
  return {
    platform,
    requirements: {
      isSetSupported: (set: string, version: string) => set === 'ExcelApi' && Number(version) <= API,
    },
    document: {
      url: 'C:\\绩效评价指标表.xlsx',
      addHandlerAsync: (type: string, handler: () => void) => {
        if (type !== 'documentSelectionChanged') throw new Error(`the simulated host tells no ${type}`);
        farEnd().book.onUserSelects = handler;
      },
      getFileAsync: (type: string, { sliceSize }: { sliceSize: number }, callback: Callback<unknown>) => {
        if (type !== 'compressed') throw new Error(`the simulated host gives no ${type} file`);
        const { files } = farEnd();
        const begun = files.begin(sliceSize);
        answer(callback, typeof begun === 'number' ? begun : { value: fileObject(files, begun, sliceSize) });
      },
    },
  };
}

function fileObject(
  files: DocumentFiles,
  { handle, size }: { readonly handle: number; readonly size: number },
  sliceSize: number,
) {
  return {
    size,
    sliceCount: Math.ceil(size / sliceSize),
    getSliceAsync: (index: number, callback: Callback<unknown>) => {
      const data = files.slice(handle, index * sliceSize);
      answer(callback, typeof data === 'number' ? data : { value: { data, index, size: data.length } });
    },
    closeAsync: (callback: Callback<undefined>) => {
      const code = files.end(handle);
      answer(callback, code === 0 ? { value: undefined } : code);
    },
  };
}

/** Never at once: Office calls back in a later task. */
function answer<T>(callback: Callback<T>, outcome: number | { readonly value: T }): void {
  setImmediate(() => {
    if (typeof outcome === 'number') {
      const message = `The operation failed. (${outcome})`;
      callback({ status: 'failed', error: { code: outcome, name: 'Error', message } });
    } else callback({ status: 'succeeded', value: outcome.value });
  });
}

/** Remembers, across a reload of the pane, that a write had begun and not ended. */
export interface Journal {
  readonly begin: () => void;
  readonly end: () => void;
  readonly interrupted: () => boolean;
}

const KEY = 'hefen.writing';

/** Kept in session storage; where the browser refuses it, nothing is remembered and nothing breaks. */
export function sessionJournal(storage: () => Storage): Journal {
  const attempt = <T>(work: (store: Storage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    begin: () => {
      attempt((store) => {
        store.setItem(KEY, '1');
      }, undefined);
    },
    end: () => {
      attempt((store) => {
        store.removeItem(KEY);
      }, undefined);
    },
    interrupted: () => attempt((store) => store.getItem(KEY) !== null, false),
  };
}

/** For a pane whose workbook does not outlive it. */
export const noJournal: Journal = {
  begin: () => undefined,
  end: () => undefined,
  interrupted: () => false,
};

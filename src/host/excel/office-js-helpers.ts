/**
 * Microsoft's office-js-helpers, archived since 2020, behind this one door, and only what works in it: keeping and
 * getting small values of the user's, the platform's name, and a log entry. Its `has`, `clear` and `values` do not
 * work, its `get` turns ISO dates in texts into Dates, and its `forceCreateSheet` deletes a sheet of the same name
 * and takes four syncs; none of these is used.
 */
import { Storage, StorageType, Utilities } from '@microsoft/office-js-helpers';

/** Small texts of this user on this computer; nothing of the workbook goes in here. */
export interface Settings {
  /** null when there is none, or the browser keeps nothing. */
  get(key: string): string | null;
  /** False when the browser keeps nothing (private windows, blocked storage). */
  set(key: string, value: string): boolean;
}

/** Settings in local storage under `@hefen/…`, shared by pane, commands and dialogs of one address. */
export function createSettings(): Settings {
  return settingsIn(StorageType.LocalStorage);
}

/** The same in session storage: kept over a reload, gone with the window the pane stood in. */
export function createSessionSettings(): Settings {
  return settingsIn(StorageType.SessionStorage);
}

function settingsIn(type: StorageType): Settings {
  const open = (): Storage<string> => new Storage<string>('hefen', type);
  return {
    get(key) {
      try {
        const value: unknown = open().get(key);
        return typeof value === 'string' ? value : null;
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        open().set(key, value);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** `PC`, `MAC`, `IOS` or `OFFICE_ONLINE`; null outside Office. True only once Office is ready. */
export function platform(): string | null {
  try {
    const name: unknown = Utilities.platform;
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** Writes an error to the console with what Office knows of it; for support, never for the user. */
export function logError(error: unknown): void {
  Utilities.log(error instanceof Error ? error : String(error));
}

/**
 * Loads Microsoft's own client, unmodified, into the test environment and joins it to a simulated host. Everything
 * between the add-in's code and the batch it sends is then Microsoft's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FarEnd } from './far-end';
import { officeContext } from './office-context';

export const OFFICE_JS = join(__dirname, '../../node_modules/@microsoft/office-js/dist');

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

let current: FarEnd | null = null;
/** The client's own `Office`, once it is loaded. */
let client: typeof Office | null = null;

/**
 * From now on every batch, and every question for the file, goes to `farEnd`. Needs the node environment; loads the
 * client once per test file. `platform` as Office names it.
 */
export function joinOffice(farEnd: FarEnd, platform = 'PC'): void {
  current = farEnd;
  farEnd.book.onUserChange = ({ sheet, address }) => {
    tell({ address, worksheetId: sheet.id, changeType: 'RangeEdited', source: 'Local' });
  };
  client ??= load();
  const context = officeContext(() => current ?? farEnd, platform);
  Object.assign(globalThis, {
    Office: Object.create(client, {
      context: { value: context },
      PlatformType: { value: PLATFORMS },
      EventType: { value: { DocumentSelectionChanged: 'documentSelectionChanged' } },
    }),
  });
}

/** Names of platforms; Microsoft's loader, which needs a page, defines them. */
const PLATFORMS = { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS' };

/** Event 10 of category 65536 is `worksheets.onChanged`; its target is the workbook. */
function tell(change: Readonly<Record<string, string>>): void {
  bridge.onMessageFromHost?.(
    JSON.stringify({
      type: 3,
      message: { entries: [[65536, 10, 'Workbook', JSON.stringify(change), 1, false]] },
    }),
  );
}

const bridge: Bridge = {
  sendMessageToHost(text) {
    const request = JSON.parse(text) as {
      readonly id: number;
      readonly message: { readonly body: unknown };
    };
    setImmediate(() => {
      const body = current?.answer(request.message.body);
      bridge.onMessageFromHost?.(
        JSON.stringify({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } }),
      );
    });
  },
};

function load(): typeof Office {
  Object.assign(globalThis, { window: globalThis, _richApiNativeBridge: bridge });
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'simulated host' } });
  // Indirect eval, so that the client runs in the test's own global scope and shares its Date and Array.
  (0, eval)(readFileSync(join(OFFICE_JS, 'excel-win32-16.01.debug.js'), 'utf8'));
  return Office;
}

/** What is printed is the record, not the screen: made when printing begins, taken away after. */
import type { NewSheet } from '../host/port';
import { element } from '../taskpane/element';

function drawRecord(sheet: NewSheet): HTMLElement {
  const total = sheet.widths.reduce((sum, width) => sum + width, 0);
  const columns = sheet.widths.map((width) => {
    const col = element('col');
    col.style.width = `${((width * 100) / total).toFixed(2)}%`;
    return col;
  });
  const rows = sheet.rows.map((row) =>
    element(
      'tr',
      {},
      row.map(({ value, style, span }) =>
        element('td', { class: style, colspan: span > 1 ? span : null }, [
          value === null ? '' : String(value),
        ]),
      ),
    ),
  );
  return element('table', {}, [element('colgroup', {}, columns), element('tbody', {}, rows)]);
}

/** `record`: what stands now; null where nothing is reviewed, and then the screen is printed. */
export function printRecord(record: () => NewSheet | null): void {
  let shown: HTMLElement | null = null;
  addEventListener('beforeprint', () => {
    const sheet = record();
    if (sheet === null) return;
    shown = element('div', { class: 'print-record' }, [drawRecord(sheet)]);
    document.body.append(shown);
  });
  addEventListener('afterprint', () => {
    shown?.remove();
    shown = null;
  });
}

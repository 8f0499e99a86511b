/** 更多: what is wanted now and then — rules, columns, the report's text, papers — folded, below the main job. */
import type { TableView } from '../review/contract';
import { readParts } from '../review/how-read';
import { storedMappings, storedRules } from '../review/settings';
import { nationalRules } from '../rules/local-rules';
import { draftOfTable } from './columns-draft';
import { drawColumnsForm } from './columns-form';
import type { Child } from './element';
import { button, element } from './element';
import { drawFormulasForm } from './formulas-form';
import { drawPapers } from './papers';
import { drawReportForm } from './report-form';
import { drawRulesForm } from './rules-form';
import type { Scene } from './scene';
import { fold, section } from './scene';
import { words } from './words';

const COLUMNS = 'more:columns';

function tool(scene: Scene, key: string, label: string, now: string, body: () => readonly Child[]): Child {
  return element('li', {}, [
    fold(
      scene,
      key,
      [element('span', { class: 'tool-name' }, [label]), element('span', { class: 'tool-now' }, [now])],
      body,
      'tool',
    ),
  ]);
}

/** `drop`: a Word file can be dropped here, as on the page. */
export function drawMore(scene: Scene, drop: boolean): HTMLElement {
  const { workbook, written } = scene.reviewed;
  const { report } = scene.state;
  const rules = storedRules(workbook);
  const mappings = storedMappings(workbook);
  const { now } = words.more;
  const tools = [
    tool(
      scene,
      'more:rules',
      words.more.rules,
      now.rules(
        rules === null || rules.id === nationalRules.id ? null : rules.id,
        rules?.readings.length ?? 0,
      ),
      () => drawRulesForm(scene, rules),
    ),
    workbook.sheets.length === 0
      ? null
      : tool(scene, COLUMNS, words.more.columns, mappings.length === 0 ? now.found : now.byHand, () =>
          drawColumnsForm(scene, mappings),
        ),
    tool(
      scene,
      'more:report',
      words.more.report,
      report === null ? now.noReport : now.report(report.paragraphs.length),
      () => drawReportForm(scene, drop),
    ),
    workbook.readOnly || workbook.sheets.length === 0
      ? null
      : tool(
          scene,
          'more:formulas',
          words.more.formulas,
          now.formulas(scene.state.formulas?.length ?? null),
          () => drawFormulasForm(scene),
        ),
    tool(scene, 'more:papers', words.more.papers, now.changes(written.length), () => drawPapers(scene)),
  ];
  return section('more-tools', words.more.heading, null, [element('ul', { class: 'lines' }, tools)]);
}

/** Opens 指定列, as far as it is filled in. */
function openColumns({ unfolded, act }: Scene, focus: string): void {
  unfolded.open.add(COLUMNS);
  act.show('more-tools');
  const field = document.getElementById(focus) ?? document.getElementById('columns-sheet');
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

/** 分值 F列，得分 I列，合计 I21: a column is corrected by a click, a cell is shown. */
export function drawHowRead(scene: Scene, table: TableView): HTMLElement {
  return element('p', { class: 'how-read' }, [
    words.columns.read,
    ...readParts(table).map(({ role, text, cells }) => {
      const [cell] = cells;
      const isColumn = role === 'full-marks' || role === 'score';
      return button(
        text,
        `read:${table.id}:${role}`,
        () => {
          if (!isColumn && cell !== undefined) {
            scene.act.reveal({ sheet: table.sheet, cell });
            return;
          }
          scene.unfolded.columns = draftOfTable(table);
          openColumns(scene, `columns-${role}`);
        },
        { class: 'cell-link', title: isColumn ? words.columns.correct : words.findings.goTo(cell ?? '') },
      );
    }),
    button(
      words.columns.correct,
      `read:${table.id}:all`,
      () => {
        scene.unfolded.columns = draftOfTable(table);
        openColumns(scene, 'columns-sheet');
      },
      { class: 'quiet' },
    ),
  ]);
}

/** What the review asks, with the way to answer where columns are in question. */
export function drawQuestion(scene: Scene): HTMLElement | null {
  const { question } = scene.reviewed.review;
  // A report without tables is only read as text: there is nothing to point at.
  if (question === null || scene.reviewed.workbook.sheets.length === 0) return null;
  const said = scene.state.notice?.text === question;
  return element('div', { class: 'question-note' }, [
    said ? null : element('p', {}, [question]),
    button(
      words.columns.ask,
      'ask-columns',
      () => {
        openColumns(scene, 'columns-sheet');
      },
      { class: 'quiet' },
    ),
  ]);
}

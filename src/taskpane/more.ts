/** 更多: what is wanted now and then — rules, columns, the report's text, papers — folded, below the main job. */
import { storedMappings, storedRules } from '../review/settings';
import { nationalRules } from '../rules/local-rules';
import { drawColumnsForm } from './columns-form';
import type { Child } from './element';
import { button, element } from './element';
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
    tool(scene, 'more:papers', words.more.papers, now.changes(written.length), () => drawPapers(scene)),
  ];
  return section('more-tools', words.more.heading, null, [element('ul', { class: 'lines' }, tools)]);
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
        scene.unfolded.open.add(COLUMNS);
        scene.act.show('more-tools');
        document.getElementById('columns-sheet')?.focus({ preventScroll: true });
      },
      { class: 'quiet' },
    ),
  ]);
}

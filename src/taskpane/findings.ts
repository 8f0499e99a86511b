/** Findings, gravest first and by their effect on the total: what is wrong, what it should be, on what grounds. */
import { REPORT_SHEET } from '../grid/workbook';
import type { FindingView } from '../review/contract';
import { coverageOf, coverageText } from '../review/coverage';
import type { Child } from './element';
import { button, element } from './element';
import { SEVERITIES, effectOf, findingsOf, labelOf, rowOf, signed } from './look-up';
import { drawRowDetail } from './row-detail';
import type { Scene } from './scene';
import { cellLink, fold, paged, section } from './scene';
import { refKey } from './chosen';
import { words } from './words';

function figures(scene: Scene, finding: FindingView): Child {
  const { reported, expected } = finding;
  if (reported === null && expected === null) return null;
  const effect = effectOf(scene.reviewed.review, finding);
  const pair = (label: string, value: string, kind: string): HTMLElement =>
    element('span', { class: `pair ${kind}` }, [`${label} `, element('strong', {}, [value])]);
  return element('p', { class: 'finding-figures' }, [
    reported === null
      ? null
      : pair(words.findings.now, reported === '' ? words.changes.blank : reported, 'now'),
    expected === null ? null : pair(words.findings.should, expected, 'should'),
    effect.isZero() ? null : element('span', { class: 'effect' }, [words.findings.effect(signed(effect))]),
  ]);
}

/** The first evidence of such a finding is its sentence, quoted. */
function inReport(finding: FindingView): boolean {
  return finding.sheet === REPORT_SHEET;
}

function evidence(scene: Scene, finding: FindingView): HTMLElement | null {
  const row = rowOf(scene.reviewed.review, finding);
  const explains = row !== null && /^(score|criterion)-/.test(finding.check);
  const lines = inReport(finding) ? finding.evidence.slice(1) : finding.evidence;
  if (lines.length === 0 && finding.related.length === 0 && !explains) return null;
  return fold(scene, `evidence:${finding.id}`, [words.findings.evidence], () => [
    lines.length === 0
      ? null
      : element(
          'ul',
          { class: 'evidence' },
          lines.map((line) => element('li', {}, [line])),
        ),
    finding.related.length === 0
      ? null
      : element('p', { class: 'related' }, [
          words.findings.related,
          ...finding.related.map((ref, index) =>
            cellLink(scene, ref, `go-related:${finding.id}:${index}:${refKey(ref)}`),
          ),
        ]),
    ...(explains ? drawRowDetail(scene, row) : []),
  ]);
}

function reasonForm(scene: Scene, finding: FindingView): HTMLElement {
  const { unfolded, act } = scene;
  const id = `reason-${finding.id}`;
  const field = element(
    'input',
    {
      type: 'text',
      id,
      maxlength: 200,
      placeholder: words.findings.reasonHint,
      'data-focus': `reason:${finding.id}`,
      'aria-invalid': unfolded.reasonMissing ? 'true' : null,
      'aria-describedby': unfolded.reasonMissing ? `${id}-missing` : null,
    },
    [],
    {
      input: () => {
        unfolded.reason = field.value;
      },
    },
  );
  field.value = unfolded.reason;
  const close = (): void => {
    unfolded.dismissing = null;
    unfolded.reasonMissing = false;
    act.redraw();
  };
  const submit = (): void => {
    const reason = unfolded.reason.trim();
    if (reason === '') {
      unfolded.reasonMissing = true;
      act.redraw();
      return;
    }
    unfolded.dismissing = null;
    act.dismiss(finding.id, reason);
  };
  return element(
    'form',
    { class: 'reason-form' },
    [
      element('label', { for: id }, [words.findings.reason]),
      field,
      unfolded.reasonMissing
        ? element('p', { class: 'field-error', id: `${id}-missing` }, [words.findings.reasonNeeded])
        : null,
      element('div', { class: 'form-buttons' }, [
        button(words.actions.dismissNow, `dismiss-now:${finding.id}`, submit, { class: 'secondary' }),
        button(words.actions.cancel, `dismiss-cancel:${finding.id}`, close, { class: 'quiet' }),
      ]),
    ],
    {
      submit: (event) => {
        event.preventDefault();
        submit();
      },
      keydown: (event) => {
        if (event.key === 'Escape') close();
      },
    },
  );
}

function setAside(scene: Scene, finding: FindingView, label: string): HTMLElement {
  if (finding.dismissed !== null) {
    return button(
      words.actions.restore,
      `restore:${finding.id}`,
      () => {
        scene.act.dismiss(finding.id, null);
      },
      { class: 'quiet', 'aria-label': words.findings.restoreOf(label) },
    );
  }
  return button(
    words.actions.dismiss,
    `dismiss:${finding.id}`,
    () => {
      scene.unfolded.dismissing = finding.id;
      scene.unfolded.reason = '';
      scene.unfolded.reasonMissing = false;
      scene.act.redraw();
      document.getElementById(`reason-${finding.id}`)?.focus();
    },
    { class: 'quiet', 'aria-label': words.findings.dismissOf(label) },
  );
}

function card(scene: Scene, finding: FindingView): HTMLElement {
  const name = labelOf(scene.reviewed.review, finding);
  const label = name || finding.sheet;
  const asking = scene.unfolded.dismissing === finding.id && finding.dismissed === null;
  const body = element(
    'li',
    {
      class: `finding ${finding.dismissed === null ? finding.severity : 'dismissed'}${inReport(finding) ? ' in-report' : ''}`,
    },
    [
      element('div', { class: 'finding-head' }, [
        element('h4', { title: label }, [label]),
        cellLink(scene, finding, `go:${finding.id}`, name === '' ? finding.cell : undefined),
        asking ? null : setAside(scene, finding, label),
      ]),
      element('p', { class: 'message' }, [finding.message]),
      inReport(finding) && finding.evidence[0] !== undefined
        ? element('blockquote', { class: 'quote' }, [finding.evidence[0]])
        : null,
      figures(scene, finding),
      finding.dismissed === null
        ? null
        : element('p', { class: 'dismissed-reason' }, [words.findings.dismissedFor(finding.dismissed)]),
      evidence(scene, finding),
      asking ? reasonForm(scene, finding) : null,
    ],
  );
  // A sentence has no cell to go to.
  if (inReport(finding)) return body;
  body.addEventListener('click', (event) => {
    const inner =
      event.target instanceof Element ? event.target.closest('button, summary, input, form, details') : null;
    if (inner === null && getSelection()?.isCollapsed !== false) scene.act.reveal(finding);
  });
  return body;
}

function group(
  scene: Scene,
  key: string,
  heading: string,
  findings: readonly FindingView[],
): HTMLElement | null {
  if (findings.length === 0) return null;
  return element('div', { class: `group ${key}` }, [
    element('h3', {}, [
      element('span', { class: 'dot', 'aria-hidden': 'true' }),
      heading,
      element('span', { class: 'group-count' }, [String(findings.length)]),
    ]),
    element(
      'ul',
      { class: 'lines' },
      paged(scene, `findings:${key}`, findings, (finding) => card(scene, finding)),
    ),
  ]);
}

export function drawFindings(scene: Scene): HTMLElement {
  const { review } = scene.reviewed;
  const dismissed = review.findings.filter((finding) => finding.dismissed !== null);
  const groups = SEVERITIES.map((severity) =>
    group(scene, severity, words.findings.severity[severity], findingsOf(review, severity)),
  );
  const standing = groups.some((drawn) => drawn !== null);
  return section('findings', words.findings.heading, null, [
    standing
      ? null
      : element('p', { class: 'nothing' }, [words.findings.none(coverageText(coverageOf(review.tables)))]),
    ...groups,
    group(scene, 'dismissed', words.findings.dismissedGroup, dismissed),
  ]);
}

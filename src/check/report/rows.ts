/**
 * Rates and counts of the text against what the rows of the tables measured. An error where the name can only be that
 * row's; counts are a question, since text and row may count different things.
 */
import { foldWord } from '../../grid/fold';
import { Ratio } from '../../grid/ratio';
import { convert } from '../../grid/units';
import { plainName } from '../../report/scores';
import type { SaidRate } from '../../report/rates';
import type { SaidCount } from '../../report/counts';
import { countsIn } from '../../report/counts';
import type { Report } from '../../report/report';
import type { Claim, Draft, RowReview } from '../check';
import { distinct, nameOf, quoted } from '../places';
import { compareRate } from '../rate-agreement';
import type { Agreed } from './claim';
import { reportClaim } from './claim';
import { countedMismatches } from './counted';

interface Row {
  readonly name: string;
  readonly review: RowReview;
}

export function* rowMismatches(report: Report, draft: Draft): Generator<Claim> {
  const rows = draft.scoreTables.flatMap(({ rows: all }) =>
    all.map((review) => ({ name: rowName(review.indicator.name), review })),
  );
  if (rows.length === 0) return;
  for (const said of report.rates) yield* againstRow(said, rows, report);
  for (const sentence of report.sentences) {
    for (const count of countsIn(sentence)) yield* againstRows(count, rows);
  }
}

/** `目标6：代表建议办理办成率` is about 代表建议办理办成率. */
function rowName(name: string): string {
  return plainName(foldWord(name).replace(/^(?:目标|指标|职能)?[\d一二三四五六七八九十]{1,2}[:.、]/, ''));
}

const RATE_WORD = /([^\s]{2}率|满意度)$/;

/** Only the name of one row holds all of the text's words in their order, and ends with the same rate. */
function rowFor(name: string, rows: readonly Row[]): Row | null {
  const word = RATE_WORD.exec(name)?.[1];
  if (word === undefined || name.length < word.length + 2) return null;
  const same = rows.filter((row) => row.name.endsWith(word));
  const exact = same.filter((row) => row.name === name);
  const [only, ...more] = exact.length > 0 ? exact : same;
  return only !== undefined && more.length === 0 && isWithin(name, only.name) ? only : null;
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

function* againstRow(said: SaidRate, rows: readonly Row[], report: Report): Generator<Claim> {
  const row = rowFor(said.name, rows);
  if (row === null) return;
  const { measured, indicator } = row.review;
  if (measured.status !== 'known' || measured.measurement.kind !== 'rate') return;
  const { measurement } = measured;
  const { sentence, figure } = said;
  // Its own counts contradict it already.
  if ([...countedMismatches(sentence)].some(({ reported }) => reported === figure.text)) return;
  const stated = { value: figure.value, decimals: figure.decimals, isPercent: true };
  if (compareRate(measurement.value.abs(), stated) !== 'differs') return;
  // Said twice, once as the row has it; or worked out from amounts of its own: perhaps of something smaller.
  const isSaidRightly = report.rates.some(
    (other) =>
      other.name === said.name &&
      compareRate(measurement.value.abs(), {
        ...stated,
        value: other.figure.value,
        decimals: other.figure.decimals,
      }) !== 'differs',
  );
  const isOwn = sentence.figures.filter(({ kind }) => kind === 'money').length >= 2;
  const isSure =
    measurement.assumption === null &&
    measured.contradicting.length === 0 &&
    !isSaidRightly &&
    !isOwn &&
    !sentence.folded.slice(0, figure.from).includes('项目');
  const shown = measurement.stated ?? `${measurement.value.times(Ratio.hundred).toText(2)}%`;
  const place = measurement.place;
  yield reportClaim({
    sentence,
    from: figure.from,
    role: `rate|${said.name}`,
    severity: isSure ? 'error' : 'question',
    reported: figure.text,
    expected: shown,
    message: `${said.name}写 ${figure.text}，表中${quoted(indicator.name)}的实际值是 ${shown}${place === null ? '' : `（见 ${nameOf(place)}）`}，两处不一致${isSure ? '' : '，请确认口径是否相同'}。`,
    related: distinct([place]),
    cause: `report-rate|${said.name}|${figure.text}`,
  });
}

/** Rates of the text that a row of the tables measured so. */
export function* agreedRates(report: Report, draft: Draft): Generator<Agreed> {
  const rows = draft.scoreTables.flatMap(({ rows: all }) =>
    all.map((review) => ({ name: rowName(review.indicator.name), review })),
  );
  for (const { name, sentence, figure } of report.rates) {
    const measured = rowFor(name, rows)?.review.measured;
    if (measured?.status !== 'known' || measured.measurement.kind !== 'rate') continue;
    const stated = { value: figure.value, decimals: figure.decimals, isPercent: true };
    const { value, place } = measured.measurement;
    if (compareRate(value.abs(), stated) !== 'differs') yield { sentence, from: figure.from, place };
  }
}

/** `常委会会议、主任会议、党组会38次` against the rows that count each of them. */
function* againstRows(said: SaidCount, rows: readonly Row[]): Generator<Claim> {
  const found = rows.flatMap((row) => {
    const pieces = row.name.replace(/^(?:召开|开展|组织|举办|完成)/, '').split(/[、和及与]/);
    const items = pieces.map((piece) =>
      said.items.findIndex((item) => piece.length >= 3 && item.includes(piece)),
    );
    const { measured } = row.review;
    if (items.includes(-1) || measured.status !== 'known') return [];
    const { measurement } = measured;
    const unit = measurement.unit === '' ? targetUnit(row.review) : measurement.unit;
    const value = convert(measurement.value, unit, said.figure.unit);
    return measurement.kind === 'rate' || unit === '' || value === null
      ? []
      : [{ row, items, value, place: measurement.place }];
  });
  const covered = new Set(found.flatMap(({ items }) => items));
  if (found.length < 2 || covered.size < said.items.length) return;
  const sum = found.reduce((total, { value }) => total.plus(value), Ratio.zero);
  if (sum.equals(said.figure.value)) return;
  const { sentence, figure } = said;
  yield reportClaim({
    sentence,
    from: figure.from,
    role: 'count',
    severity: 'question',
    reported: figure.text,
    expected: sum.toText(2),
    message: `合计写 ${figure.text}，表中有关各行相加是 ${sum.toText(2)}${figure.unit}，请确认统计口径是否相同。`,
    related: distinct(found.map(({ place }) => place)),
    evidence: found.map(
      ({ row, value }) => `表中${quoted(row.review.indicator.name)}：${value.toText(2)}${figure.unit}`,
    ),
  });
}

function targetUnit({ measured }: RowReview): string {
  const { target } = measured;
  return target?.kind === 'number' || target?.kind === 'range' ? target.unit : '';
}

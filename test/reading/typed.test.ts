/** A criterion without what typists add, and where each of its characters stands in the text as typed. */
import fc from 'fast-check';
import { repaired } from '../../src/reading/repairs';
import { typed } from '../../src/reading/typed';

/** What differs from the text as given: `typed←given`, neighbours of one place together. */
function changed(text: string): readonly string[] {
  const { text: spelled, from, to } = typed(text);
  const out: { words: string; from: number; to: number }[] = [];
  for (let index = 0; index < spelled.length; index += 1) {
    const place = { from: from[index] ?? -1, to: to[index] ?? -1 };
    if (text.slice(place.from, place.to) === spelled.charAt(index)) continue;
    const last = out[out.length - 1];
    if (last?.from === place.from && last.to === place.to) last.words += spelled.charAt(index);
    else out.push({ words: spelled.charAt(index), ...place });
  }
  return out.map((part) => `${part.words}←${text.slice(part.from, part.to)}`);
}

/** text as typed, its spelling, what differs and where it came from. */
const ROWS: readonly (readonly [text: string, spelled: string, ...changed: string[]])[] = [
  ['', ''],
  ['执行率', '执行率'],
  // Width and blanks.
  ['９０％', '90%', '9←９', '0←０', '%←％'],
  ['90 % 以 上', '90%以上'],
  ['5 80', '5 80'],
  ['5　80', '5 80', ' ←　'],
  ['5% 80', '5% 80'],
  ['5%\n\n 80', '5%;80', ';←\n\n '],
  ['0. 5分', '0.5分'],
  ['得 5 分 ，', '得5分,', ',←，'],
  // A line break ends a clause only where one can end.
  ['得5分\n80%', '得5分;80%', ';←\n'],
  ['得5分 \n 80%', '得5分;80%', ';← \n '],
  ['扣完为止\n90%', '扣完为止;90%', ';←\n'],
  ['（含）\n90%', '(含);90%', '(←（', ')←）', ';←\n'],
  ['以\n上', '以上'],
  ['得5\n分', '得5分'],
  ['执行率\n90%', '执行率90%'],
  ['5分\n以上', '5分以上'],
  ['5分\n，', '5分,', ',←，'],
  ['90%\n的', '90%的'],
  ['90%\n得5分', '90%得5分'],
  ['90%\n扣5分', '90%扣5分'],
  ['90%\n计5分', '90%计5分'],
  ['90%\n记5分', '90%记5分'],
  ['90%\n给5分', '90%给5分'],
  ['90%\n为优', '90%为优'],
  ['90%\n且', '90%且'],
  ['90%\n并', '90%并'],
  ['5分\n值', '5分值'],
  ['5分\n数', '5分数'],
  ['5分\n之', '5分之'],
  ['90%\n含', '90%含'],
  ['90%\n≤', '90%≤'],
  ['90%\n≥', '90%≥'],
  ['90%\n＜', '90%<', '<←＜'],
  ['90%\n＞', '90%>', '>←＞'],
  ['90%\n~95%', '90%~95%'],
  ['90%\n至95%', '90%至95%'],
  ['90%\n到95%', '90%到95%'],
  ['90%\n+', '90%+'],
  ['90%\n-95%', '90%-95%'],
  ['90%\n×', '90%*', '*←×'],
  ['90%\n÷', '90%/', '/←÷'],
  ['90%\n=', '90%='],
  ['90%\n；', '90%;', ';←；'],
  ['90%\n。', '90%。'],
  ['90%\n、', '90%、'],
  ['90%\n（', '90%(', '(←（'],
  ['90%\n）', '90%)', ')←）'],
  // Quotes go.
  ['“三公经费”', '三公经费'],
  ["'a'", 'a'],
  ['扣完为止.', '扣完为止.'],
  ['1.5分', '1.5分'],
  ['（（含））', '((含))', '(←（', '(←（', ')←）', ')←）'],
  ['部分\n达', '部分达'],
  ['充分\n说明', '充分说明'],
  ['部分\n；', '部分;', ';←；'],
  ['≥9\n5%', '≥95%'],
  ['5%\n5分', '5%;5分', ';←\n'],
  ['5% 5分', '5%,5分', ',← '],
  ['5% 15.5分', '5%,15.5分', ',← '],
  ['5% 80%', '5% 80%'],
  // Enumerators.
  ['①有②无', '#有#无', '#←①', '#←②'],
  ['⑴有⒈无㈠好❶差➀否', '#有#无#好#差#否', '#←⑴', '#←⒈', '#←㈠', '#←❶', '#←➀'],
  ['⑳有⒇无⒛好㈩差❿否➉是', '#有#无#好#差#否#是', '#←⑳', '#←⒇', '#←⒛', '#←㈩', '#←❿', '#←➉'],
  ['1.有；2.无', '#有;#无', '#←1.', ';←；', '#←2.'],
  ['1、有；2、无', '#有;#无', '#←1、', ';←；', '#←2、'],
  ['（1）有；（2）无', '#有;#无', '#←（1）', ';←；', '#←（2）'],
  ['1)有；2)无', '#有;#无', '#←1)', ';←；', '#←2)'],
  ['一、有；二、无', '#有;#无', '#←一、', ';←；', '#←二、'],
  ['（一）有；（二）无', '#有;#无', '#←（一）', ';←；', '#←（二）'],
  ['标准：1.有。2.无\n3.差', '标准:#有。#无#差', ':←：', '#←1.', '#←2.', '#←3.'],
  ['1.有得5分 2.无', '#有得5分#无', '#←1.', '#←2.'],
  ['1.有扣完为止 2.无', '#有扣完为止#无', '#←1.', '#←2.'],
  [
    '（一）甲；（二）乙；（三）丙；（四）丁；（五）戊；（六）己；（七）庚；（八）辛；（九）壬；（十）癸；（十一）子',
    '#甲;#乙;#丙;#丁;#戊;#己;#庚;#辛;#壬;#癸;#子',
    ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].flatMap((word) => [
      `#←（${word}）`,
      ';←；',
    ]),
    '#←（十一）',
  ],
  [
    '1、甲；2、乙；3、丙；4、丁；5、戊；6、己；7、庚；8、辛；9、壬；10、癸',
    '#甲;#乙;#丙;#丁;#戊;#己;#庚;#辛;#壬;#癸',
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].flatMap((word) => [`#←${word}、`, ';←；']),
    '#←10、',
  ],
  // One alone, or not counted from one, is a number.
  ['1.5%以内；2%以上', '1.5%以内;2%以上', ';←；'],
  ['1.90%以上；3.80%以上', '1.90%以上;3.80%以上', ';←；'],
  // What opens the text and cannot be a figure is its own number.
  ['2.有；3.无', '#有;3.无', '#←2.', ';←；'],
  ['1.90%以上；2.80%以上', '#90%以上;#80%以上', '#←1.', ';←；', '#←2.'],
  ['1.有；1.无；2.差', '#有;1.无;#差', '#←1.', ';←；', ';←；', '#←2.'],
  // Square brackets stay square: an interval’s ends depend on them.
  ['[95%，98%)', '[95%,98%)', ',←，'],
  ['【95%，98%】', '[95%,98%]', '[←【', ',←，', ']←】'],
  ['［95%，98%］', '[95%,98%]', '[←［', ',←，', ']←］'],
  ['〔95%，98%〕', '[95%,98%]', '[←〔', ',←，', ']←〕'],
  ['[90%以上]', '[90%以上]'],
  ['【2021】6号', '[2021]6号', '[←【', ']←】'],
  ['(10%,+∞)', '(10%,+∞)'],
  ['[5人，8人]', '[5人,8人]', ',←，'],
];

for (const [text, spelled, ...places] of ROWS) {
  test(`${JSON.stringify(text)} ⇒ ${spelled}`, () => {
    expect(typed(text).text).toBe(spelled);
    expect(changed(text)).toEqual(places);
  });
}

describe('slips of character recognition', () => {
  test.each([
    ['控制率W100%', '控制率≤100%', 'W'],
    ['控制数w100', '控制数≤100', 'w'],
    ['总额Ｗ100', '总额≤100', 'Ｗ'],
    ['进度W100%', '进度≤100%', 'W'],
    ['占比W5%', '占比≤5%', 'W'],
    ['数量W5', '数量≤5', 'W'],
    ['数值W-5%', '数值≤-5%', 'W'],
    ['比例W5%', '比例≤5%', 'W'],
    ['XW5%', 'X≤5%', 'W'],
    ['控制率至100%', '控制率≤100%', '至'],
    ['变动率至-5%', '变动率≤-5%', '至'],
    ['增长率至5%', '增长率≤5%', '至'],
    ['调整率至5%', '调整率≤5%', '至'],
    ['偏差率至5%', '偏差率≤5%', '至'],
    ['差异率至5%', '差异率≤5%', '至'],
    ['负债率至5%', '负债率≤5%', '至'],
    ['结余率至5%', '结余率≤5%', '至'],
    ['结转率至5%', '结转率≤5%', '至'],
    ['超支率至5%', '超支率≤5%', '至'],
  ])('%s ⇒ %s', (text, spelled, slip) => {
    const read = repaired(typed(text));
    expect(read.typed.text).toBe(spelled);
    expect(read.places.map(({ from, to }) => [from, text.slice(from, to)])).toEqual([
      [text.indexOf(slip), slip],
    ]);
  });

  test.each(['覆盖率至95%', '90%至95%', '电压W5', 'W5%', '控制率W级', '控制率至今'])(
    '%s is no slip',
    (text) => {
      const read = repaired(typed(text));
      expect(read.typed.text).toBe(text);
      expect(read.places).toEqual([]);
    },
  );
});

test('every character of the spelling knows a place inside the text, in order', () => {
  const pieces = [
    '不足1%',
    '的按1%计算',
    '９０％',
    ' ',
    '\n',
    '①',
    '1.',
    '2.',
    '（含）',
    '百分之九十',
    '每',
    '半个百分点',
    '1,200条',
    '【',
    '】',
    '超',
    '得十分',
    '；',
    'W',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const { text: spelled, from, to } = typed(text);
      expect(from).toHaveLength(spelled.length);
      expect(to).toHaveLength(spelled.length);
      for (let index = 0; index < spelled.length; index += 1) {
        const start = from[index] ?? -1;
        const end = to[index] ?? -1;
        expect(start).toBeGreaterThanOrEqual(from[index - 1] ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

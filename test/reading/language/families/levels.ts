/** Levels by their labels, longest first; blank is a person's (domain, readings 4 and 16). */
import type { Draw } from '../draw';
import { points } from '../figures';
import { gives } from '../giving';
import type { Trial, Worded } from '../scheme';
import { JUDGEMENT, ratio, scored } from '../scheme';

const SCALES: readonly (readonly [subject: string, labels: readonly string[]])[] = [
  ['', ['优秀', '良好', '合格', '不合格']],
  ['效果', ['明显', '一般', '不明显']],
  ['实施效果', ['好', '较好', '一般', '较差']],
  ['工作开展情况', ['好', '较好', '一般', '差']],
  ['资料', ['齐全', '基本齐全', '不齐全']],
  ['', ['优', '良', '中', '差']],
  ['满意程度', ['高', '中', '低']],
  ['制度', ['健全', '基本健全', '不健全']],
  ['', ['A级', 'B级', 'C级']],
];

export function levels(draw: Draw): Worded {
  const [subject, labels] = draw.pick(SCALES);
  const step = ratio(draw.pick(['1', '2', '0.5']));
  const count = labels.length;
  const toNothing = draw.chance(0.6);
  const scores = labels.map((_, at) =>
    at === count - 1 && toNothing ? ratio(0) : step.times(ratio(count - at)),
  );
  const fullMarks = step.times(ratio(count));
  const listed = draw.chance(0.2);
  const link = draw.pick(['', '的', '，', '的，']);
  const every = draw.chance(0.5);
  const clauses = listed
    ? [
        `${subject}${labels.join('、')}${draw.pick(['', '的'])}分别得${scores.map((score) => score.toExactText()).join('、')}分`,
      ]
    : labels.map((label, at) => {
        const score = scores[at] ?? ratio(0);
        const words = `${every || at === 0 ? subject : ''}${label}`;
        return draw.chance(0.15)
          ? `${words}${points(draw, score)}`
          : `${words}${link}${gives(draw, score, fullMarks)}`;
      });
  const trials: readonly Trial[] = [
    ...(listed
      ? []
      : labels.map((label, at) => ({
          value: `${every || at === 0 ? subject : ''}${label}`,
          target: null,
          expected: scored(scores[at] ?? ratio(0)),
          why: '照抄条文',
        }))),
    ...labels.map((label, at) => ({
      value: label,
      target: null,
      expected: scored(scores[at] ?? ratio(0)),
      why: '写的就是档名',
    })),
    { value: '', target: null, expected: JUDGEMENT, why: '空白由人定' },
  ];
  return { family: 'levels', clauses, parallel: true, fullMarks, trials: draw.some(trials, 5) };
}

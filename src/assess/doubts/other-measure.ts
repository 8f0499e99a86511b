/** 满意度 in the name, 控制率 in the criterion; 资金使用率92% under 资金到位率: which of the two the value is, nobody says. */
import { foldWord } from '../../grid/fold';
import { similarity } from '../../measure/name-match';
import { sameSubject } from '../../reading/subject';
import type { Clause } from '../../scoring/clauses';
import { needs } from '../outcome';
import type { Doubt } from './doubt';

const MEASURE = /(?:率|满意度)$/;

function subjects(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap((clause) =>
    'subject' in clause && clause.kind !== 'violations' && MEASURE.test(clause.subject)
      ? [clause.subject]
      : [],
  );
}

/** So little in common that two names cannot mean one measure. */
const ANOTHER_NAME = 0.3;

export const otherMeasure: Doubt = ({ criterion, name, measured }, _, basis) => {
  const [subject] = subjects(criterion.clauses);
  if (subject === undefined) return null;
  const named = foldWord(name);
  if (MEASURE.test(named) && similarity(named, subject) < ANOTHER_NAME)
    return needs(basis, `实际值：名称是「${name}」，标准说的是「${subject}」`);
  const said = measured.status === 'known' ? foldWord(measured.measurement.steps.join(' ')) : '';
  const label = /["「“]([\u4e00-\u9fff]{3,12}率)(?:为|是|达|达到|:)?\d/.exec(said)?.[1];
  if (label === undefined || sameSubject(subject, label) || sameSubject(label, subject)) return null;
  return needs(basis, `「${subject}」的实际值（现为「${label}」）`);
};

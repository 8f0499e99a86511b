/** Rows that do not apply: `没有楼堂馆所项目的部门按满分计算`, `无该项任务的不扣分`, `不涉及的得满分`. */
import { scoringIn } from './gate';
import type { Match, Tokens } from './match';
import { isMark, isWords, says, sense, skip, textOf } from './match';
import { readGiven } from './points';

const LACKING =
  /(?:^|.*(?:如果|如|若|凡|对于|对|当年|年度|年内|部门|单位|确|因|的|并))?(?:没有|无|不涉及|未涉及|未安排|未设置|没安排|不存在|未发生|未承担|未开展)(.*)$/;
const LACKS = /没有|无|不涉及|未涉及|未安排|未设置|没安排|不存在|未发生|未承担|未开展/;
const EXEMPT =
  /^(?:则|均|可|该项|此项|本项|该指标|本指标)*(?:不参与考核|不参与评分|不参与评价|不纳入考核|不考核|不作考核|视同完成|视为完成|视同达标|视同满分|视为满分|按完成计算|按100%计算|视同100%|不参与)/;
const OBJECT =
  /项目|任务|预算|事项|内容|业务|该项|此项|本项|指标|资金|采购|安排|工程|该类|相关工作|该工作|此类|上述工作|重点工作/;
const FAULT =
  /违|问题|不合|不符|事故|投诉|举报|超|截留|挪用|挤占|虚|差错|误|漏|延|迟|逾|结转|结余|偏差|负债|风险|上访|信访|增加|追加|调整|变动|制度|办法|措施|依据|完成|落实|公开|编制|按时|及时|批复|手续|整改/;

const LONGEST = 14;

/** In: a place where a clause may begin. Out: what the row must lack; '' for 不涉及的. */
export function readExempt(t: Tokens, i: number): Match<string> | null {
  if (!says(t, LACKS)) return null;
  let comma = -1;
  for (let at = i + 1; at < t.length && at - i <= LONGEST; at += 1) {
    if (isMark(t, at, ';。#:([')) return null;
    if (isMark(t, at, ',') && comma >= 0) return null;
    if (isMark(t, at, ',')) comma = at;
    const exempt = at > i ? exemptAt(t, at) : null;
    const end = exempt ?? fullAt(t, at);
    if (end === null) continue;
    if (scoringIn(t, i, at) !== null) return null;
    const lead = textOf(t, i, comma >= 0 ? comma : at).replace(
      /(?:的?(?:部门|单位|县区|年度|,)|的|此项|该项|本项|指标|者|该|本|此|直接|则|均|,|、)+$/,
      '',
    );
    const object = LACKING.exec(lead)?.[1];
    if (object === undefined) return null;
    const general = object === '' && /涉及/.test(lead);
    if (!general && (!OBJECT.test(object) || FAULT.test(object.replace(/^(?:承担|开展)/, '')))) return null;
    return { value: general ? '' : object.replace(/的$/, ''), end };
  }
  return null;
}

function exemptAt(t: Tokens, i: number): number | null {
  for (const end of [i + 1, i + 2, i + 3, i + 4]) {
    const text = textOf(t, i, end);
    const match = EXEMPT.exec(text);
    if (
      match !== null &&
      match[0].length === text.length &&
      (t[end] === undefined || isMark(t, end, ',;。)'))
    )
      return end;
  }
  return null;
}

function fullAt(t: Tokens, i: number): number | null {
  const token = t[i];
  const begins =
    token?.kind === 'word' &&
    (sense(t, i, 'give') !== null ||
      sense(t, i, 'kept') !== null ||
      sense(t, i, 'full') !== null ||
      // 没有预算依据的: a noun.
      (sense(t, i, 'by') !== null && !/^的/.test(t[i + 1]?.text ?? '')));
  const lead = isWords(t, i, /^(?:则|均|可|直接|此项|该项|本项|视同|视为)+$/);
  if (!begins && !lead) return null;
  const start = skip(t, i, 2, (at) => sense(t, at, 'by') !== null || isWords(t, at, /^(?:视同|视为)$/));
  const given = readGiven(t, start) ?? readGiven(t, i);
  if (given === null || given.value.kind !== 'full') return null;
  return t[given.end] === undefined || isMark(t, given.end, ',;。)#') ? given.end : null;
}

/** Rows that do not apply: `没有楼堂馆所项目的部门按满分计算`, `无该项任务的不扣分`, `不涉及的得满分`. */
import { endsClause } from '../condition';
import type { Kind } from '../kind';
import { readPoints } from '../points';
import { matchAt } from '../quantity-words';

const LEAD =
  /(?:如果|如|若|凡|对于|对|当年|本年度|年度|年内|部门|单位|确|本单位|该单位|因){0,4}(?:没有|无|不涉及|未涉及|未安排|未设置|没安排|不存在|未发生)([^,;。:#\d]{0,24}?)(?:的)?(?:部门|单位|县区|年度)?(?:的)?(?:,|:)?(?:此项|该项|本项|本指标|该指标)?(?:指标)?(?=按|得|计|视|不|均|则|直接|记|可|给|为)/y;
const EXEMPT =
  /(?:则|均|可|该项|此项|本项|该指标|本指标){0,2}(?:不参与考核|不参与评分|不参与评价|不纳入考核|不考核|不作考核|视同完成|视为完成|视同达标|视同满分|视为满分|按完成计算|按100%计算|视同100%)/y;
const OBJECT =
  /项目|任务|预算|事项|内容|业务|该项|此项|本项|指标|资金|采购|安排|工程|该类|相关工作|该工作|此类|上述工作|重点工作/;
const FAULT =
  /违|问题|不合|不符|事故|投诉|举报|超|截留|挪用|挤占|虚|差错|误|漏|延|迟|逾|结转|结余|偏差|负债|风险|上访|信访|增加|追加|调整|变动|制度|办法|措施|依据|完成|落实|公开|编制|按时|及时|批复|手续|整改/;

export const notApplicable: Kind = {
  kind: 'not-applicable',
  read(text, at) {
    const lead = matchAt(LEAD, text, at);
    if (lead === null) return null;
    const object = (lead[1] ?? '').replace(/的$/, '');
    const general = object === '' && /涉及/.test(lead[0]);
    if (!general && (!OBJECT.test(object) || FAULT.test(object))) return null;
    const start = at + lead[0].length;
    const exempt = matchAt(EXEMPT, text, start);
    const points = exempt === null ? readPoints(text, start) : null;
    if (points !== null && points.value.kind !== 'full') return null;
    const end = exempt === null ? points?.end : start + exempt[0].length;
    if (end === undefined || !endsClause(text, end)) return null;
    return { value: { kind: 'not-applicable', object: general ? '' : object }, end };
  },
  restate: (rule) =>
    rule.kind === 'not-applicable'
      ? rule.object === ''
        ? '不涉及的，得满分'
        : `没有${rule.object}的，得满分`
      : null,
};

import type { CheckTable } from './case';

export const directionUnlikely: CheckTable = {
  check: 'direction-unlikely',
  cases: [
    {
      what: 'costs to be reached',
      rows: ['产出|成本|单位面积造价|≥1200元|1150元|10|9.58|'],
      said: ['question D3'],
    },
    {
      what: 'a cost with its own level',
      rows: ['产出|成本指标|人均培训成本|≥800元|810元|10|10|'],
      said: ['question D3'],
    },
    {
      what: 'complaints to be reached',
      rows: ['效益|社会效益|群众投诉次数|≥3次|3次|10|10|'],
      said: ['question D3'],
    },
    { what: 'errors to be reached', rows: ['产出|质量|数据差错率|≥2%|2%|10|10|'], said: ['question D3'] },
    { what: 'time to be taken', rows: ['产出|时效|业务办理时限|≥10天|10天|10|10|'], said: ['question D3'] },
    {
      what: 'satisfaction not to be passed',
      rows: ['满意度|服务对象满意度|群众满意度|≤90%|85%|10|10|'],
      said: ['question D3'],
    },
    {
      what: 'completion not to be passed',
      rows: ['产出|数量|任务完成率|不高于95%|90%|10|10|'],
      said: ['question D3'],
    },
    { what: 'costs not to be passed', rows: ['产出|成本|单位面积造价|≤1200元|1150元|10|10|'], said: [] },
    {
      what: 'satisfaction to be reached',
      rows: ['满意度|服务对象满意度|群众满意度|≥90%|95%|10|10|'],
      said: [],
    },
    { what: 'costs saved are to be reached', rows: ['产出|成本|成本节约率|≥5%|6%|10|10|'], said: [] },
    {
      what: 'complaints settled are to be reached',
      rows: ['效益|社会效益|投诉办结率|≥95%|98%|10|10|'],
      said: [],
    },
    {
      what: 'the dissatisfied are to be few',
      rows: ['满意度|服务对象满意度|群众不满意率|≤5%|3%|10|10|'],
      said: [],
    },
    { what: 'what does not pass is to be little', rows: ['产出|质量|产品不合格率|≤2%|1%|10|10|'], said: [] },
    {
      what: 'at most all of it is no strange promise',
      rows: ['产出|数量|预算完成率|≤100%|98%|10|10|'],
      said: [],
    },
    { what: 'hours of training', rows: ['产出|数量|人均培训时长|≥20小时|22小时|10|10|'], said: [] },
    {
      what: 'none at all may carry any sign',
      rows: ['效益|社会效益|群众投诉次数|≥0次|0次|10|10|'],
      said: [],
    },
    {
      what: 'without a sign nothing is said of sides',
      rows: ['产出|成本|单位面积造价|1200元|1200元|10|10|'],
      said: [],
    },
  ],
};

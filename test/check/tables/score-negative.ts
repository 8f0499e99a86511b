import type { CheckTable } from './case';

export const scoreNegative: CheckTable = {
  check: 'score-negative',
  cases: [
    {
      what: 'a person judged it, below nothing',
      rows: ['效益|社会效益|环境改善|明显改善|明显改善|10|-2|', '产出|质量|合格率|≥95%|96%|10|10|'],
      said: ['warning G3'],
    },
    {
      what: 'its own rule contradicts it as well',
      rows: ['产出|数量|培训人数|≥50人|52人|10|-1|', '产出|质量|合格率|≥95%|96%|10|10|'],
      said: ['error G3'],
    },
    {
      what: 'nothing',
      rows: ['效益|社会效益|环境改善|明显改善|未改善|10|0|', '产出|质量|合格率|≥95%|96%|10|10|'],
      said: [],
    },
    {
      what: 'rows that take away',
      rows: ['扣分项|扣分项|违规扣分|0起|1起|0|-2|', '产出|质量|合格率|≥95%|96%|10|10|'],
      said: [],
    },
  ],
};

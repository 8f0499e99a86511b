import type { CheckTable } from './case';

export const weightZero: CheckTable = {
  check: 'weight-zero',
  cases: [
    {
      what: 'a row with all but a weight',
      rows: ['产出|数量|培训人数|≥50人|52人|0|0|', '产出|质量|合格率|≥95%|96%|10|10|'],
      said: ['warning F3'],
    },
    {
      what: 'two of them',
      rows: [
        '产出|数量|培训人数|≥50人|52人|0|0|',
        '产出|质量|合格率|≥95%|96%|0|0|',
        '产出|时效|及时率|≥95%|96%|10|10|',
      ],
      said: ['warning F3', 'warning F4'],
    },
    { what: 'weighed', rows: ['产出|数量|培训人数|≥50人|52人|10|10|'], said: [] },
    {
      what: 'a row nobody filled in',
      rows: ['产出|数量|指标2：|||0||', '产出|质量|合格率|≥95%|96%|10|10|'],
      said: [],
    },
    { what: 'a group heading', rows: ['产出指标|<|<|||0|0|', '产出|质量|合格率|≥95%|96%|10|10|'], said: [] },
    {
      what: 'additions weigh nothing',
      rows: ['产出|数量|培训人数|≥50人|52人|10|10|', '加分项|加分项|获上级表彰|≥1次|1次|0|0|'],
      said: [],
    },
  ],
};

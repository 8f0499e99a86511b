import type { CheckTable } from './case';

const other = '产出|时效|按期完工率|≥95%|96%|10|10|';

export const duplicateIndicator: CheckTable = {
  check: 'duplicate-indicator',
  cases: [
    {
      what: 'one name twice',
      rows: ['产出|数量|培训村级干部|≥50人|52人|10|10|', '||培训村级干部|≥50人|52人|10|10|', other],
      said: ['question C4'],
    },
    {
      what: 'under 产出 and under 效益',
      rows: [
        '产出|质量|工程验收合格率|≥95%|96%|10|10|',
        '效益|社会效益|工程验收合格率|≥95%|96%|10|10|',
        other,
      ],
      said: ['question C4'],
    },
    {
      what: 'the same words in another order',
      rows: ['产出|数量|村级干部培训|≥50人|52人|10|10|', '||培训村级干部|≥50人|52人|10|10|', other],
      said: ['question C4'],
    },
    {
      what: 'brackets and blanks do not tell them apart',
      rows: ['产出|数量|培训 村级干部|≥50人|52人|10|10|', '||培训（村级干部）|≥50人|52人|10|10|', other],
      said: ['question C4'],
    },
    {
      what: 'different names',
      rows: ['产出|数量|培训村级干部|≥50人|52人|10|10|', '||培训镇级干部|≥50人|52人|10|10|', other],
      said: [],
    },
    {
      what: 'two stages',
      rows: ['产出|数量|第1批培训人数|≥50人|52人|10|10|', '||第2批培训人数|≥50人|52人|10|10|', other],
      said: [],
    },
    {
      what: 'a kind, not a thing',
      rows: ['产出|数量|完成率|≥95%|96%|10|10|', '||完成率|≥95%|97%|10|10|', other],
      said: [],
    },
    {
      what: 'of two projects',
      rows: ['道路|数量|任务完成比例|≥95%|96%|10|10|', '桥梁|数量|任务完成比例|≥95%|97%|10|10|', other],
      said: [],
    },
    {
      what: 'rows nobody filled in',
      rows: ['产出|数量|培训村级干部|≥50人|52人|10|10|', '||……|||||', '||……|||||', other],
      said: [],
    },
  ],
};

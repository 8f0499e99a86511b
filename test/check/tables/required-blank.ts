import type { CheckTable } from './case';

const rows = (first: string): string[] => [
  first,
  '产出|质量|培训合格率|≥95%|96%|10|10|',
  '产出|时效|按期完工率|≥95%|97%|10|10|',
  '产出|数量|发放手册|≥500册|520册|10|10|',
  '效益|社会效益|群众知晓率|≥90%|92%|10|10|',
];

export const requiredBlank: CheckTable = {
  check: 'required-blank',
  cases: [
    { what: 'no actual value', rows: rows('产出|数量|培训人数|≥100人||10|9|'), said: ['warning E3'] },
    { what: 'no target', rows: rows('产出|数量|培训人数||90人|10|9|'), said: ['warning D3'] },
    { what: 'neither', rows: rows('产出|数量|培训人数|||10|9|'), said: ['warning D3', 'warning E3'] },
    { what: 'full all the same', rows: rows('产出|数量|培训人数|≥100人||10|10|'), said: ['warning E3'] },
    { what: 'a value', rows: rows('产出|数量|培训人数|≥100人|90人|10|9|'), said: [] },
    { what: 'words are a value', rows: rows('产出|数量|培训人数|≥100人|已完成|10|9|'), said: [] },
    { what: 'a dash says there is none', rows: rows('产出|数量|培训人数|≥100人|/|10|9|'), said: [] },
    { what: 'a row without marks', rows: rows('产出|数量|培训人数|≥100人||||'), said: [] },
    { what: 'a row without a score yet', rows: rows('产出|数量|培训人数|≥100人||10||'), said: [] },
    {
      what: 'half of the rows leave it blank: the column is filled otherwise',
      rows: [
        '产出|数量|培训人数|≥100人||10|9|',
        '产出|质量|培训合格率|≥95%||10|10|',
        '产出|时效|按期完工率|≥95%|97%|10|10|',
        '产出|数量|发放手册|≥500册|520册|10|10|',
      ],
      said: [],
    },
    {
      what: 'nobody fills it',
      rows: ['产出|数量|培训人数|≥100人||10|9|', '产出|质量|培训合格率|≥95%||10|10|'],
      said: [],
    },
  ],
};

import type { CheckTable } from './case';

const other = '产出|时效|按期完工率|≥95%|96%|10|10|';

export const placeholderLeft: CheckTable = {
  check: 'placeholder-left',
  cases: [
    {
      what: 'a number for a name',
      rows: ['产出|数量|指标1：|≥50人|52人|10|10|', other],
      said: ['warning C3'],
    },
    { what: 'points for a target', rows: ['产出|数量|培训人数|……|52人|10|10|', other], said: ['warning D3'] },
    {
      what: 'crosses for a value',
      rows: ['效益|社会效益|环境改善|明显|XX|10|10|', other],
      said: ['warning E3'],
    },
    {
      what: 'a line to write on',
      rows: ['产出|数量|培训＿＿＿＿人|≥50人|52人|10|10|', other],
      said: ['warning C3'],
    },
    {
      what: 'what was to be written',
      rows: ['产出|数量|培训人数（100字以内）|≥50人|52人|10|10|', other],
      said: ['warning C3'],
    },
    {
      what: 'a number before a name',
      rows: ['产出|数量|指标1：培训人数|≥50人|52人|10|10|', other],
      said: [],
    },
    { what: 'a row without a score', rows: ['产出|数量|指标2：|||||', other], said: [] },
    { what: 'points in a row of the form', rows: ['产出|数量|……|||||', other], said: [] },
    {
      what: 'a place left out of a name',
      rows: ['产出|数量|XX村道路硬化|≥5公里|5公里|10|10|', other],
      said: [],
    },
    { what: 'a dash for no target', rows: ['产出|数量|培训人数|—|52人|10|10|', other], said: [] },
  ],
};

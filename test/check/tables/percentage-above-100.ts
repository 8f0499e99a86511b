import type { CheckTable } from './case';

export const percentageAbove100: CheckTable = {
  check: 'percentage-above-100',
  cases: [
    {
      what: 'no more are satisfied than were asked',
      rows: ['满意度|服务对象满意度|群众满意度|≥90%|105%|10|10|'],
      said: ['warning E3'],
    },
    {
      what: 'no more pass than are tested',
      rows: ['产出|质量|工程验收合格率|≥95%|120%|10|10|'],
      said: ['warning E3'],
    },
    {
      what: 'a promise that cannot be kept',
      rows: ['产出|质量|疫苗接种覆盖率|≥110%|98%|10|8.91|'],
      said: ['warning D3'],
    },
    {
      what: 'done in time: at most all of it',
      rows: ['产出|时效|任务完成及时率|≥95%|102%|10|10|'],
      said: ['warning E3'],
    },
    {
      what: 'a cell that Excel shows as a percentage',
      rows: ['产出|质量|设备达标率|≥95%|108%%|10|10|'],
      said: ['warning E3'],
    },
    { what: 'typed without a target', rows: ['产出|质量|政策知晓率||101%|10|10|'], said: ['warning E3'] },
    { what: 'all of it', rows: ['满意度|服务对象满意度|群众满意度|≥90%|100%|10|10|'], said: [] },
    {
      what: 'tasks may be done beyond the plan',
      rows: ['产出|数量|年度任务完成率|≥100%|112%|10|10|'],
      said: [],
    },
    {
      what: 'an execution rate may pass 100%',
      rows: ['投入|预算执行|预算执行率|≥95%|103%|10|10|'],
      said: [],
    },
    { what: 'growth has no upper end', rows: ['效益|经济效益|游客增长率|≥90%|130%|10|10|'], said: [] },
    {
      what: 'how much the share of the satisfied grew',
      rows: ['满意度|服务对象满意度|满意度增长率|≥90%|130%|10|10|'],
      said: [],
    },
    {
      what: 'a count beside a name that holds the word',
      rows: ['产出|数量|合格产品数|≥100个|150个|10|10|'],
      said: [],
    },
    { what: 'a promise not to pass', rows: ['产出|数量|病床使用率|≤110%|98%|10|10|'], said: [] },
  ],
};

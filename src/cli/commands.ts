/** What can be typed, said once: the help, the completion of shells and the manual page are made from this. */

export interface Option {
  /** `--report`, with `-r` before it where there is one. */
  readonly flags: readonly string[];
  /** What follows it; null for a switch. */
  readonly value: string | null;
  readonly does: string;
}

export interface Command {
  readonly name: string;
  /** Each way of writing it, after the name, and what that does. */
  readonly forms: readonly (readonly [string, string])[];
  readonly options: readonly Option[];
}

const option = (flag: string, value: string | null, does: string, short?: string): Option => ({
  flags: short === undefined ? [flag] : [short, flag],
  value,
  does,
});

const OUTPUT = option('--output', '文件', '写到这个文件', '-o');
const QUIET = option('--quiet', null, '只打印错误，别的看退出码');
const COLOR = option('--color', 'auto|always|never', '是否用颜色（默认只在终端里用）');
const RULES = option('--rules', '规则.json', '本地规则文件，或自带规则的名称（ministry 等）');

export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    forms: [['文件或文件夹… [--report 报告] [--rules 规则.json] [--json] [--quiet]', '只核对，不改动文件']],
    options: [
      option('--json', null, '结果为 JSON'),
      option('--report', '报告', '报告的文字与表一起核对'),
      RULES,
      QUIET,
      COLOR,
    ],
  },
  {
    name: 'score',
    forms: [
      ['文件 -o 输出.xlsx [--all] [--formulas] [--record]', '在副本上写入得分、合计与标记'],
      ['文件 --in-place [--all] [--formulas] [--record]', '直接改写原文件'],
    ],
    options: [
      OUTPUT,
      option('--in-place', null, '改写原文件'),
      option('--all', null, '没有默认打勾的也写'),
      option('--formulas', null, '得分能写成公式的写成普通 Excel 公式'),
      option('--record', null, '另附「核对底稿」工作表'),
    ],
  },
  {
    name: 'clean',
    forms: [['文件 -o 报送稿.xlsx', '去掉核分留下的标记、说明、记录和底稿']],
    options: [OUTPUT],
  },
  {
    name: 'record',
    forms: [['文件 -o 底稿.html', '把核对底稿写成可打印的网页']],
    options: [OUTPUT],
  },
  {
    name: 'batch',
    forms: [
      [
        '文件夹… --out 文件夹 [--jobs 个数] [--shard i/n] [--format 形式] [--score]',
        '核对许多文件并汇总；中断后接着做',
      ],
    ],
    options: [
      option('--out', '文件夹', '放结果的文件夹'),
      option('--jobs', '个数', '同时核对几个文件（默认按处理器）'),
      option('--shard', 'i/n', '只做第 i 份（从 0 起），共 n 份；数组任务里写 /n'),
      option('--format', 'jsonl|csv|html|xlsx', '另写表格或汇总（jsonl 总会写）'),
      option('--score', null, '另把得分写进副本'),
      option('--timeout', '秒', '一个文件最多用多久（默认 300）'),
      RULES,
      option('--quiet', null, '不打印进度'),
    ],
  },
  {
    name: 'rule',
    forms: [
      ['评价标准 --full 分值 [--value 实际值] [--json]', '解释一条评价标准'],
      ['--jsonl', '从标准输入逐行读取，逐行回答'],
    ],
    options: [
      option('--full', '分值', '满分'),
      option('--value', '实际值', '实际完成值'),
      option('--target', '目标值', '年度指标值'),
      option('--description', '说明', '指标说明'),
      option('--name', '名称', '指标名称'),
      option('--json', null, '结果为 JSON'),
      option('--jsonl', null, '每行一个 JSON 对象'),
    ],
  },
  {
    name: 'start',
    forms: [['[--port 端口]', '核对样例并打开网页']],
    options: [option('--port', '端口', '网页的端口')],
  },
  {
    name: 'completion',
    forms: [['bash|zsh|fish', '打印命令补全的脚本']],
    options: [],
  },
  { name: 'man', forms: [['', '打印本手册页（man -l 可读）']], options: [] },
];

const TITLE = '核分：读懂评价标准，复核绩效评价指标表的得分';

const NOTES: readonly string[] = [
  '文件是 .xlsx、.xlsm 或 Word 报告 .docx，可以混着给；文件夹里的都核对；- 是标准输入。报告是 .docx 或 .txt，它的文字与表一起核对。',
  '退出码：2 有文件读不出或写不出；1 有错误；3 没有错误，但有文件一行得分也没有核对到；0 核对过，没有错误。',
];

const COLUMN = 50;

/** Chinese characters are two columns wide. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += character > '\u2e7f' ? 2 : 1;
  return columns;
}

export function helpText(): string {
  const lines = COMMANDS.flatMap(({ name, forms }) =>
    forms.map(([words, does]) => {
      const left = `  hefen ${name} ${words}`.trimEnd();
      return `${left}${' '.repeat(Math.max(2, COLUMN - width(left)))}${does}`;
    }),
  );
  return [TITLE, '', ...lines, '', ...NOTES].join('\n');
}

function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}

/** The manual page, in the macros of man(7). */
export function manPage(version: string): string {
  const lines = [
    `.TH HEFEN 1 "" "hefen ${version}" ""`,
    '.SH NAME',
    `hefen \\- ${roff(TITLE)}`,
    '.SH SYNOPSIS',
    ...COMMANDS.flatMap(({ name, forms }) =>
      forms.flatMap(([words]) => ['.B hefen', roff(`${name} ${words}`), '.br']),
    ),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(({ name, forms, options }) => [
      `.SS ${name}`,
      ...forms.flatMap(([words, does]) => ['.TP', `.B hefen ${roff(`${name} ${words}`)}`, roff(does)]),
      ...options.flatMap(({ flags, value, does }) => [
        '.TP',
        `.B ${roff(flags.join(', ') + (value === null ? '' : ` ${value}`))}`,
        roff(does),
      ]),
    ]),
    '.SH NOTES',
    ...NOTES.flatMap((note) => ['.PP', roff(note)]),
  ];
  return `${lines.join('\n')}\n`;
}

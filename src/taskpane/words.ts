/** Every sentence the pane says, in one place: plain, short; what is wrong, what was expected, what to do. */
import type { AssessmentStatus } from '../assess/assessment';
import { SEVERITY_WORDS, TOTAL_WORD } from '../review/status-words';
import type { Standing } from '../review/standing';
import { notices } from './notice-words';
import { toolWords } from './tool-words';

/** The kinds a row is of, in counts and filters alike; they do not overlap. */
const ROW_KINDS = { wrong: '有错', yours: '要你定', settled: '已定', all: '全部' } as const;

const noun = (unit: string): string => (unit === '' ? '个' : unit);

export const words = {
  ...toolWords,
  notices,
  title: '核分',
  actions: {
    score: '一键核分',
    check: '只核对',
    stop: '停止',
    recheck: '重新核对',
    retry: '再试一次',
    openFile: '打开文件',
    writeChosen: (count: number): string => (count === 0 ? '只标记，不写入' : `写入所选（${count}）`),
    undo: '撤销',
    undoAll: '全部撤销',
    clearMarks: '清除标记',
    exportCopy: '导出报送稿',
    dismiss: '忽略…',
    dismissNow: '忽略',
    cancel: '取消',
    restore: '取消忽略',
    more: (count: number): string => `再显示 ${count} 条`,
  },
  foot: '数据只在本机处理，不上传。',
  exportHint: '另得一份工作簿：保留得分改动，去掉核分的标记、说明、记录和底稿',
  idle: {
    lead: '读懂每一行的评价标准，按表里的数复算得分。',
    points: [
      '标准写得清、数据齐的，才复算；须由人判断的，保留原分。',
      '写入前可逐行勾选，写入后可逐行撤销。',
      '不改格式，不动公式，不解除保护。',
    ],
    hints: { score: '核对、写入、标记，一次做完', check: '先看清单，再决定写入' },
  },
  busy: {
    reading: '正在读取工作表…',
    reviewing: (done: number, total: number): string =>
      total > 0 ? `正在核对：${done} / ${total} 行` : '正在核对…',
    writing: '正在写入…',
    exporting: '正在做报送稿…',
    stopped: '已停止，没有写入任何内容。',
  },
  standstill: {
    waiting: '正在连接 Excel…',
    slow: 'Excel 还没有应答，仍在等待；一有应答核分就会启动。等不及的，可以重新载入，或保存后重新打开 Excel。',
    noOffice: '没有连上 Office 的组件，核分无法启动；请检查网络后重新载入。',
    notInExcel: '核分窗格要在 Excel 里打开；没有 Excel，请改用核分网页版。',
    tooOld: '这个 Excel 版本过旧，缺少核分需要的功能；请更新 Excel（2021 或更新版本），或改用核分网页版。',
    reload: '重新载入',
  },
  summary: {
    reported: '自评',
    after: '写入后',
    stands: '现为',
    done: (done: number, all: number): string => `已定 ${done}/${all}`,
    compared: (solved: number, added: number): string => `比上次：解决 ${solved}，新增 ${added}`,
    noTotal: '表中没有总分',
    of: (fullMarks: string): string => `满分 ${fullMarks}`,
    same: '自评与复算一致',
    unchanged: '总分不变',
    unwritten: (lines: number): string => `另有 ${lines} 条未写入`,
    setAside: (findings: number): string => `已忽略 ${findings} 处`,
    down: (by: string): string => `比自评少 ${by} 分`,
    up: (by: string): string => `比自评多 ${by} 分`,
    grade: (expected: string): string => `等级 ${expected}`,
    gradeDiffers: (reported: string, expected: string): string => `等级应为 ${expected}，现为 ${reported}`,
    written: '已写入',
    rules: (id: string): string => `按本地规则「${id}」`,
    rows: (rows: number): string => `${rows} 行`,
  },
  cells: {
    total: TOTAL_WORD,
    grade: '评价等级',
    paragraph: (number: number): string => `报告第 ${number} 段`,
  },
  counts: {
    ...ROW_KINDS,
    titles: {
      wrong: '得分与标准不符，或可疑的行',
      yours: '算不出来，要由你定的行',
      settled: '与标准一致、由你认定或已忽略的行',
      all: '全部的行',
    },
  },
  changes: {
    heading: '得分改动',
    none: '没有要改的得分。',
    done: '已写入',
    changedSince: '写入后又被改过，不再撤销',
    moved: '所在的行认不出来了，没有撤销，请自行核对',
    locked: '工作表受保护，撤销保护后才能撤销',
    follows: '随得分改动',
    arrow: (from: string, to: string): string => `${from === '' ? '空白' : from} 改为 ${to}`,
    blank: '空白',
    tick: (label: string): string => `写入：${label}`,
    undoOf: (label: string): string => `撤销：${label}`,
  },
  findings: {
    heading: '发现的问题',
    /** `coverage`: what was looked at, so that silence is not taken for more. */
    none: (coverage: string): string => `没有发现问题。${coverage}。`,
    severity: SEVERITY_WORDS,
    dismissedGroup: '已忽略',
    now: '现为',
    should: '应为',
    effect: (by: string): string => `总分 ${by}`,
    evidence: '依据',
    related: '相关单元格：',
    criterion: '评价标准',
    reason: '忽略的理由',
    reasonHint: '例如：上级已批复调整',
    reasonNeeded: '请写一句理由。',
    dismissedFor: (reason: string): string => `理由：${reason}`,
    goTo: (cell: string): string => `转到 ${cell}`,
    dismissOf: (label: string): string => `忽略：${label}`,
    restoreOf: (label: string): string => `取消忽略：${label}`,
  },
  rows: {
    heading: '全部指标',
    filters: ROW_KINDS,
    search: '按名称找一行',
    empty: '没有这一类的行。',
    /** How a row stands; a row that was not compared is called by its outcome. */
    standing: {
      wrong: '有错',
      doubtful: SEVERITY_WORDS.warning,
      asked: SEVERITY_WORDS.question,
      agrees: '一致',
      differs: '与复算不同',
      blank: '没有得分',
      'set-aside': '已忽略',
      settled: '已定',
    } satisfies Record<Exclude<Standing['kind'], 'open'>, string>,
    written: '已改',
    points: (points: string): string => `${points} 分`,
    ofMarks: (reported: string, fullMarks: string | null): string =>
      `${reported === '' ? '空白' : reported}${fullMarks === null ? '' : ` / ${fullMarks}`}`,
    reading: '读法',
    steps: '计算',
    assumptions: '采用的读法',
    value: '实际值',
    options: '可选',
    missing: (what: string): string => `缺：${what}`,
    uncovered: (value: string): string => `${value} 不在任何一档之内，请人工确定。`,
    range: (low: string, high: string): string => `可给 ${low} 至 ${high} 分，请人工确定。`,
    conflict: (low: string, high: string): string =>
      `有两种读法，分别得 ${low} 分和 ${high} 分，填哪个都算对。`,
    unread: '没有读懂的话：',
    national: '表中没有写评分标准，按财预〔2020〕10号推算。',
    hidden: '隐藏行',
    description: '指标说明',
    rowNumber: (row: number): string => `第 ${row} 行`,
  },
  current: {
    position: (at: number, of: number): string => `${at}/${of}`,
    previous: '上一行（Alt+↑）',
    next: '下一行（Alt+↓）',
    actual: (text: string): string => `表里写的：${text}`,
    how: '怎么算的',
    graph: (value: string, score: string | null, full: string): string =>
      `得分随实际值变化的图：${value} 得 ${score === null ? '不定' : `${score} 分`}，满分 ${full} 分`,
    take: '看这一行',
    takeOf: (name: string): string => `看这一行：${name}`,
  },
  answers: {
    choose: '属于哪一档？',
    which: {
      conflict: '两种读法，按哪一种？',
      uncovered: '这个值哪一档都不占，按哪一档给？',
    } satisfies Partial<Record<AssessmentStatus, string>> as Partial<Record<AssessmentStatus, string>>,
    items: '符合哪几项？',
    option: (label: string, points: string | null, low: string, high: string): string =>
      points === null
        ? `${label}（${low}～${high} 分）`
        : label.includes(`${points}分`)
          ? label
          : `${label}（${points} 分）`,
    howMany: (what: string, unit: string): string =>
      what === '' ? `有几${noun(unit)}？` : `${what}：有几${noun(unit)}？`,
    takes: (unit: string, each: string): string => `每${noun(unit)}扣 ${each} 分`,
    prefilled: (cell: string, count: string, unit: string): string =>
      `${cell} 写的是 ${count}${unit}，请核对`,
    less: '减一',
    more: '加一',
    within: (low: string, high: string): string => `给几分（${low}～${high}）`,
    toJudge: (what: string): string => `要定的：${what}`,
    missing: (what: string): string => `缺${what}，填上：`,
    goesTo: (cell: string): string => `写入时填进 ${cell}`,
    noCell: '表里没有放它的列，只用来算分，记在核分里',
    kept: (score: string): string => `原分 ${score} 无误`,
    reason: '理由（可不填）',
    open: '还没有定。',
    comesTo: (from: string, to: string): string =>
      from === to ? `得 ${to} 分，与原分相同` : `${from === '' ? '空白' : from} → ${to} 分`,
    give: '记下，下一条',
    takeBack: '撤回认定',
    takeBackOf: (name: string): string => `撤回认定：${name}`,
  },
} as const;

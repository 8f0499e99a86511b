/** Every sentence the pane says, in one place: plain, short; what is wrong, what was expected, what to do. */
import type { AssessmentStatus } from '../assess/assessment';
import type { HandedOver, LeftOut } from '../host/port';
import type { ReportCoverage } from '../review/report-coverage';
import { SEVERITY_WORDS, TOTAL_WORD } from '../review/status-words';
import type { Standing } from '../review/standing';

/** What became of a pasted text; one that came from a file needs no word. */
const reportKept = {
  kept: '',
  'too-long': '文字太长，没有随工作簿保存，下次打开请再粘贴。',
  'not-written': '文字没有存进工作簿，下次打开请再粘贴。',
} as const;

function reportSeen({ paragraphs, figures, findings, besideTables }: ReportCoverage): string {
  if (figures === 0) return `报告文字 ${paragraphs} 段，没有读出数，什么都没有比。`;
  const found = findings === 0 ? '对得上名称的没有发现不符' : `发现 ${findings} 处要看`;
  const rest = besideTables ? '名称与表里对不上的数没有比，请自己核对' : '没有表可比，只看了文字里前后的数';
  return `报告文字 ${paragraphs} 段，读出 ${figures} 个数：${found}；${rest}。`;
}

/** The kinds a row is of, in counts and filters alike; they do not overlap. */
const ROW_KINDS = { wrong: '有错', yours: '要你定', settled: '已定', all: '全部' } as const;

const noun = (unit: string): string => (unit === '' ? '个' : unit);

export const words = {
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
  more: {
    heading: '更多',
    rules: '规则',
    columns: '指定列',
    report: '报告文字',
    papers: '底稿与清单',
    now: {
      national: '全国通行规定',
      local: (id: string): string => `本地规则「${id}」`,
      found: '自动识别',
      byHand: '已指定',
      noReport: '未核对',
      report: (paragraphs: number): string => `${paragraphs} 段`,
      changes: (count: number): string => (count === 0 ? '' : `改动 ${count} 处`),
    },
  },
  rules: {
    hint: '本省、本单位另有规定的，在这里改；随工作簿保存，评价标准自己写明的仍以标准为准。',
    defaultName: '本地规则',
    name: '名称',
    set: '没有评价标准的行按',
    noSet: '不选（各套规则都认）',
    partSteps: '扣分不足一步的',
    partStepChoices: { whole: '只扣整步', proportional: '按比例扣', started: '不足一步按一步扣' },
    sharedEnds: '两档都可含的端点',
    sharedEndChoices: { conflict: '不评分，请人定', upper: '归数值高的一档', lower: '归数值低的一档' },
    decimals: '得分小数位',
    places: (places: number): string => (places === 0 ? '取整数' : `${places} 位`),
    grades: '等级（按百分制总分）',
    grade: (label: string): string => `${label} 不低于`,
    lastGrade: (label: string, from: string): string => `低于 ${from} 分为${label}`,
    points: '分',
    tiers: '定性指标三档（占分值）',
    tier: (index: number, end: 'high' | 'low'): string =>
      `${['达成', '部分达成', '未达成'][index] ?? `第 ${index + 1} 档`}${end === 'high' ? '，最高' : '，最低'}`,
    excess: '超过指标值多少可扣分',
    use: '使用这套规则',
    back: '恢复全国通行规定',
    errors: {
      name: '请起一个名称，如“某某市规则”。',
      figure: (most: number): string => `请填 0 到 ${most} 的数。`,
      order: (label: string, above: string): string => `「${label}」的分数线应低于「${above}」。`,
      tier: '最低不能高于最高。',
      tierOrder: '不能高于上一档的最低。',
    },
  },
  columns: {
    ask: '指定列…',
    hint: '表头认不出或有几列相像时，在这里指明各列；随工作簿保存。',
    sheet: '工作表',
    header: '表头所在的行',
    chooseRow: '请选择',
    none: '（没有）',
    row: (row: number, texts: string): string => `第 ${row} 行：${texts}`,
    column: (letter: string, text: string): string =>
      text === '' ? `${letter} 列` : `${letter} 列：${text}`,
    roles: {
      'level-1': '一级指标',
      'level-2': '二级指标',
      name: '指标名称（最末级）',
      'full-marks': '分值',
      criterion: '评价标准',
      description: '指标说明',
      operator: '指标性质（≥≤）',
      target: '指标值',
      unit: '度量单位',
      actual: '实际完成值',
      rate: '完成率',
      score: '得分',
      remark: '备注',
    },
    use: '按所指的列核对',
    kept: (sheet: string, row: number, columns: number): string =>
      `「${sheet}」第 ${row} 行已指定 ${columns} 列。`,
    takeBack: '取消指定',
    takeBackOf: (sheet: string): string => `取消指定：${sheet}`,
    errors: {
      row: '请选择表头所在的行。',
      name: '请指明指标名称在哪一列。',
      score: '请指明得分在哪一列（没有得分列的，指明分值和评价标准）。',
      beside: '分值、评价标准、指标值、实际完成值中至少要指明一列。',
      twice: (role: string): string => `这一列已指定为「${role}」。`,
    },
  },
  report: {
    hint: '把自评报告的文字粘贴到这里，与表里的数一起核对；文字随工作簿保存，导出报送稿时去掉。',
    drop: '也可以把 Word 报告（.docx）拖进页面。',
    label: '报告文字',
    use: '核对文字',
    remove: '不再核对',
    missing: '还没有文字。',
    inUse: (name: string | null, paragraphs: number): string =>
      `正在核对${name === null ? '粘贴的文字' : `《${name}》`}，${paragraphs} 段。`,
  },
  papers: {
    recordHint: '核对底稿逐行写明自评、复算、依据和算法，加在工作簿最后一张表，可打印留存。',
    readOnly: '工作簿是只读的，不能加入核对底稿。',
    record: '生成核对底稿',
    list: '修改清单',
    noChanges: '还没有写入改动，没有修改清单。',
    copy: '复制清单',
    copied: '已复制。',
    copyByHand: '这里不能自动复制，文字已选中，请按 Ctrl+C。',
  },
  notices: {
    rules: (id: string | null): string =>
      id === null ? '已恢复全国通行规定，并重新核对。' : `已按本地规则「${id}」重新核对。`,
    mapped: '已按所指的列重新核对。',
    unmapped: '已取消指定，按自动识别重新核对。',
    /** What was read and found; a figure whose name is met nowhere else was compared with nothing. */
    report: (seen: ReportCoverage, kept: keyof typeof reportKept): string =>
      `${reportSeen(seen)}${reportKept[kept]}`,
    textOnly: '报告里没有表格，只看了文字里前后的数，没有表可比。',
    reportGone: '不再核对报告文字。',
    recorded: '核对底稿已加在工作簿最后。',
    notKept: '工作簿是只读的，没有保存；请另存一份再试。',
    foreign: '本工作簿里有更新版本核分留下的记录，没有改动；请升级核分。',
    damaged: '本工作簿里核分的记录已经损坏，读不出来，没有改动；点「清除标记」可以清掉它。',
    wrote: (values: number, marks: number): string =>
      values === 0
        ? marks === 0
          ? '没有要改的，也没有要标的。'
          : `没有改动得分，已标出 ${marks} 处。`
        : `已写入 ${values} 处${marks === 0 ? '' : `，标出 ${marks} 处`}，可随时撤销。`,
    undone: (values: number): string =>
      values === 0
        ? '没有可以撤销的：写入的单元格后来被改过，或找不到原处。'
        : `已撤销 ${values} 处，恢复原值。`,
    leftWritten: {
      changed: (cells: string): string => `${cells} 后来改过，保留现在的内容。`,
      moved: (cells: string): string =>
        `${cells} 写过数，但所在的行认不出来了（删去、改过名称或标准，或与别的行分不清），没有撤销，请自行核对。`,
      locked: (cells: string): string =>
        `工作表受保护，没有撤销 ${cells}；请先在“审阅”里撤销保护，再撤销一次。`,
    },
    /** `kept`: cells we wrote that still hold it. */
    cleared: (kept: number): string =>
      kept === 0 ? '已清除全部标记。' : `已清除全部标记；写入的 ${kept} 处得分还在，要恢复请点「全部撤销」。`,
    marksStay: '有工作表受保护，上面的标记没有清除；请先撤销保护，再点一次。其余工作表的标记已清除。',
    exported: {
      opened:
        '报送稿已在新工作簿里打开，请保存；本工作簿没有改动。没看到新窗口的，请在「窗口」菜单里找，或允许浏览器弹出窗口。',
      downloaded: 'Excel 没有让我们直接打开报送稿，已改为下载，请在「下载」文件夹里找；本工作簿没有改动。',
    } satisfies Record<HandedOver, string>,
    answered: '已记下，随工作簿保存；要改的得分在「得分改动」里。',
    answerBack: '已撤回认定。',
    rowGone: '这一行认不出来了（改过名称、标准，或与别的行分不清），没有记下；已按现在的表重新核对。',
    dismissed: '已忽略，理由已随工作簿保存。',
    restored: '已取消忽略。',
    noTable: '没有找到评分表：表里要有“分值”“得分”这样的表头。请打开要核对的工作簿，再点重新核对。',
    readOnly: '工作簿是只读的，可以核对，不能写入；请另存一份再写入。',
    changed:
      '核对以后表格改动过（改数、插入、删除或排序），没有写入任何内容；已按现在的表重新核对，请看过再写。',
    unrestored: (cells: string): string => `写入中断，这些单元格没有恢复：${cells}。请按 Ctrl+Z 或手工改回。`,
    checkedInstead:
      '这个浏览器不让核分记住刚才点过一键核分，为免重复写入，这次只核对，没有写入；看过后点「写入所选」。',
    interrupted: '上次写入没有做完窗格就关了；请重新核对，看看现在的情况。',
    refused: '读写工作簿时被拒绝，没有写入任何内容；请稍后再试。',
    unsure: '写入时出错，写进了多少还不清楚；请重新核对，看看现在的情况。',
    unkept: '核分的记录没有存进工作簿，关闭窗格以后就不能用核分撤销；要恢复请趁现在撤销。',
    gone: '这个问题已经不在表里了，没有改动；已按现在的表重新核对。',
    unread: '已写入，但没能重新读取；请重新核对，看看现在的情况。',
    dropped: (cells: string): string =>
      `${cells} 是公式，原来存的结果不再适用，已去掉；用 Excel 或 WPS 打开会自动算出。`,
    unmarked: '受保护的工作表上没有标记；要标记请先在“审阅”里撤销保护。',
    left: {
      locked: (cells: string): string =>
        `工作表受保护，没有写入 ${cells}；请先在“审阅”里撤销保护，再重新核对。`,
      formula: (cells: string): string => `${cells} 是公式，保留公式没有写入。`,
      changed: (cells: string): string => `${cells} 核对后被改过，没有写入。`,
      unsupported: (cells: string): string => `${cells} 所在处不支持写入。`,
      noted: (): string => '',
      'read-only': (cells: string): string => `工作簿是只读的，没有写入 ${cells}。`,
      refused: (cells: string): string => `Excel 不接受写入 ${cells}。`,
      'missing-sheet': (cells: string): string => `找不到工作表，没有写入 ${cells}。`,
    } satisfies Record<LeftOut, (cells: string) => string>,
  },
} as const;

/** What is said of a thing done, left out or refused. */
import type { HandedOver, LeftOut } from '../host/port';

/** What became of a pasted text; one that came from a file needs no word. */
const reportKept = {
  kept: '',
  'too-long': '文字太长，没有随工作簿保存，下次打开请再粘贴。',
  'not-written': '文字没有存进工作簿，下次打开请再粘贴。',
} as const;

export const notices = {
  rules: (id: string | null): string =>
    id === null ? '已恢复全国通行规定，并重新核对。' : `已按本地规则「${id}」重新核对。`,
  stale: '表已改动，下面还是改动以前的结果；请重新核对。',
  taught: '已照这样读，并重新核对；评价标准相同的行都照此读，随工作簿保存。',
  forgotten: '已撤回这条读法，并重新核对。',
  brought: '已用上文件里的规则和读法，并重新核对。',
  mapped: '已按所指的列重新核对。',
  unmapped: '已取消指定，按自动识别重新核对。',
  /** `became`: what became of its figures. */
  report: (paragraphs: number, became: string, kept: keyof typeof reportKept): string =>
    `报告文字 ${paragraphs} 段：${became}。${reportKept[kept]}`,
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
  unrestored: (cells: string): string => `写入中断，这些单元格没有恢复：${cells}。请逐一核对，手工改回。`,
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
} as const;

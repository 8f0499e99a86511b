/** What the ribbon's 清除标记 says when it is done. */
export const words = {
  title: '核分',
  close: '知道了',
  cleared: '已清除核分的全部标记和批注。',
  scoresStay: '已清除核分的全部标记和批注；核分写入的得分还在，要恢复请打开核分窗格点「全部撤销」。',
  none: '这个工作簿里没有核分的标记，什么都没有改动。',
  partly: '有工作表受保护，上面的标记没有清除；请先撤销保护，再点一次。其余工作表的标记已清除。',
  readOnly: '工作簿是只读的，标记没有清除；请另存一份，打开副本再试。',
  refused: '没能清除标记；请看看标记还在不在，稍后再试。',
  tooOld: '这个 Excel 版本过旧，缺少核分需要的功能；请更新 Excel（2021 或更新版本）。',
  nothingSaid: '操作已结束。',
} as const;

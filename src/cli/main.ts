/** The command line: which command, which words; each command stands in a file of its own. */
import { check } from './check';
import { clean } from './clean';
import { record } from './record';
import { rule } from './rule';
import { score } from './score';
import { start } from './start';
import { UsageError } from './usage';

const HELP = `核分：读懂评价标准，复核绩效评价指标表的得分

  hefen check 文件… [--report 报告] [--rules 规则.json] [--json]    只核对，不改动文件
  hefen score 文件 -o 输出.xlsx [--all] [--record]    在副本上写入得分、合计与标记
  hefen score 文件 --in-place [--all] [--record]      直接改写原文件
  hefen clean 文件 -o 报送稿.xlsx                     去掉核分留下的标记、说明、记录和底稿
  hefen record 文件 -o 底稿.html                      把核对底稿写成可打印的网页
  hefen rule 评价标准 --full 分值 [--value 实际值] [--json]    解释一条评价标准
  hefen rule --jsonl                                  从标准输入逐行读取，逐行回答
  hefen start [--port 端口]                           核对样例并打开网页

文件是 .xlsx 或 Word 报告 .docx；报告是 .docx 或 .txt，它的文字与表一起核对。
退出码：2 有文件读不出或写不出；1 有错误；3 没有错误，但有文件一行得分也没有核对到；0 核对过，没有错误。`;

async function run(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  switch (command) {
    case 'check':
      return check(rest);
    case 'score':
      return score(rest);
    case 'rule':
      return rule(rest);
    case 'clean':
      return clean(rest);
    case 'record':
      return record(rest);
    case 'start':
      return start(rest);
    case undefined:
    case 'help':
    case '-h':
    case '--help':
      console.log(HELP);
      return 0;
    default:
      throw new UsageError(`没有「${command}」这个命令。`);
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (problem: unknown) => {
    const message = problem instanceof Error ? problem.message : '未知错误';
    console.error(problem instanceof UsageError ? `${message}\n\n${HELP}` : `核分没有完成：${message}`);
    process.exitCode = 2;
  },
);

/** `hefen completion bash|zsh|fish`: a script for the shell, made from the same words as the help. */
import { COMMANDS } from './commands';
import { UsageError } from './usage';

const names = COMMANDS.map(({ name }) => name).join(' ');

function flagsOf(name: string): string {
  return (COMMANDS.find((command) => command.name === name)?.options ?? [])
    .flatMap(({ flags }) => flags)
    .join(' ');
}

function bash(): string {
  const cases = COMMANDS.map(({ name }) => `    ${name}) words="${flagsOf(name)}" ;;`);
  return `_hefen() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _hefen hefen
`;
}

const zsh = (): string => `autoload -U +X bashcompinit && bashcompinit\n${bash()}`;

function fish(): string {
  const lines = COMMANDS.flatMap(({ name, forms, options }) => [
    `complete -c hefen -n __fish_use_subcommand -a ${name} -d '${forms[0]?.[1] ?? ''}'`,
    ...options.map(({ flags, value, does }) => {
      const written = flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      return `complete -c hefen -n '__fish_seen_subcommand_from ${name}' ${written.join(' ')}${value === null ? '' : ' -r'} -d '${does}'`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

const SHELLS: ReadonlyMap<string, () => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

export function completion(words: readonly string[]): string {
  const script = SHELLS.get(words[0] ?? '');
  if (script === undefined || words.length > 1) throw new UsageError('请给出一种命令行：bash、zsh 或 fish。');
  return script();
}

/**
 * Lines to the terminal. What cells hold is printed as text and never obeyed: escapes, other controls and marks that
 * turn the direction of writing are taken out.
 */

/** C0 but tab and line feed, DEL, C1 (0x9b begins an escape as well), and the controls of direction. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** A whole escape goes with its letters: `ESC [ 31 m`, or a title that ends with BEL. */
const ESCAPES =
  // eslint-disable-next-line no-control-regex
  /(?:\u001b\[|\u009b)[0-9;?]{0,40}[ -/]{0,4}[@-~]|\u001b\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)/g;

export function printable(text: string): string {
  return text.replace(ESCAPES, '').replace(CONTROLS, '');
}

export function say(text: string): void {
  process.stdout.write(`${paintedText(printable(text))}\n`);
}

export function warn(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** JSON keeps every character; those a terminal would obey are written as escapes of JSON, which mean the same. */
export function sayJson(value: unknown, indent?: number): void {
  const text = JSON.stringify(value, null, indent);
  process.stdout.write(
    `${text.replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)}\n`,
  );
}

const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/\[错误\]/g, '31'],
  [/\[可疑\]/g, '33'],
  [/\[请核实\]/g, '36'],
];
let isColoured = false;

/** null: the value is none of the three. `auto` colours a terminal, unless NO_COLOR is set. */
export function chooseColour(choice: string | undefined): boolean | null {
  switch (choice ?? 'auto') {
    case 'always':
      isColoured = true;
      break;
    case 'never':
      isColoured = false;
      break;
    case 'auto':
      isColoured = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
      break;
    default:
      return null;
  }
  return isColoured;
}

function paintedText(text: string): string {
  if (!isColoured) return text;
  return COLOURS.reduce(
    (so, [pattern, colour]) => so.replace(pattern, (tag) => `\u001b[${colour}m${tag}\u001b[0m`),
    text,
  );
}

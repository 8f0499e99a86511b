/** Relationship parts: which part points at which. */
import type { Pack } from './pack';
import { readXml } from './xml-read';

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: the transitional and strict addresses differ, the word does not. */
  readonly type: string;
  /** Full type address. */
  readonly address: string;
  /** Target as a part name without leading slash, or the address itself when external. */
  readonly target: string;
  readonly external: boolean;
}

/** A stored name with the slashes of the standard: some writers store `xl\\workbook.xml`. */
export function plainName(stored: string): string {
  return stored.replaceAll('\\', '/');
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is `''`. */
export function relationsName(part: string): string {
  const plain = plainName(part);
  const slash = plain.lastIndexOf('/');
  return `${plain.slice(0, slash + 1)}_rels/${plain.slice(slash + 1)}.rels`;
}

export function relationsOf(pack: Pack, part: string): readonly Relation[] {
  const name = pack.find(relationsName(part));
  if (name === null) return [];
  const relations: Relation[] = [];
  readXml(pack.bytes(name), name, {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const address = attributes['Type'] ?? '';
      const target = attributes['Target'] ?? '';
      const external = attributes['TargetMode'] === 'External';
      relations.push({
        id: attributes['Id'] ?? '',
        type: address.slice(address.lastIndexOf('/') + 1),
        address,
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** A target as written in `part`'s relations → part name. */
function resolveTarget(part: string, target: string): string {
  const plain = plainName(target);
  const steps = plain.startsWith('/') ? [] : plainName(part).split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The shortest way of writing `target` in `part`'s relations: `../comments1.xml`. */
export function relativeTarget(part: string, target: string): string {
  const from = plainName(part).split('/').slice(0, -1);
  const to = plainName(target).split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

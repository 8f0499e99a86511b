/** The result of each file under its key: what a run that was killed has done already, and what others have done. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Unit } from '../../review/unit';
import { halfFile, settled } from '../half-files';

interface Stored {
  /** Engine, rules and what was asked: another of these makes the result another's. */
  readonly basis: string;
  readonly unit: Unit;
}

export function placeOf(out: string, key: string): string {
  return path.join(out, 'done', key.slice(0, 2), `${key}.json`);
}

function parse(text: string, basis: string): Unit | null {
  try {
    const stored = JSON.parse(text) as Stored;
    return stored.basis === basis ? stored.unit : null;
  } catch {
    // Not ours, or cut short by a full disk: made again.
    return null;
  }
}

/** null: there is none, or it rests on other rules. */
export async function storedUnit(out: string, key: string, basis: string): Promise<Unit | null> {
  const text = await readFile(placeOf(out, key), 'utf8').catch(() => null);
  return text === null ? null : parse(text, basis);
}

export function storedUnitNow(out: string, key: string, basis: string): Unit | null {
  try {
    return parse(readFileSync(placeOf(out, key), 'utf8'), basis);
  } catch {
    return null;
  }
}

/** Whole or not at all: written beside its place and renamed. */
export async function storeUnit(out: string, key: string, basis: string, unit: Unit): Promise<void> {
  const place = placeOf(out, key);
  await mkdir(path.dirname(place), { recursive: true });
  const half = halfFile(path.dirname(place));
  try {
    const stored: Stored = { basis, unit };
    await writeFile(half, JSON.stringify(stored));
    await rename(half, place);
  } finally {
    settled(half);
  }
}

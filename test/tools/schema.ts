/** Writes the codes of the checks into the schema of `check --json`. Run from the project's top. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHECK_CODES } from '../../src/check/registry';

const file = resolve('src/cli/schema/check.schema.json');
const codes = CHECK_CODES.map((code) => `            "${code}"`).join(',\n');
const text = readFileSync(file, 'utf8');
const written = text.replace(/("check": \{\s*"enum": \[)[^\]]*\]/, `$1\n${codes}\n          ]`);
writeFileSync(file, written);

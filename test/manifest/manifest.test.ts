/** The manifest by our own rules: Microsoft's validator needs the network and lets a made-up Id through. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { decodePng } from '../icons/raster';
import { ICON_SIZES } from '../icons/icons';
import { ENGINE } from '../../src/review/version';

const root = join(__dirname, '../..');
const BASE = 'https://localhost:3000';
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function elements(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const name = tag.name.replace(/^bt:/, '');
    const element = {
      name,
      path: [...open.map((each) => each.name), name].join('/'),
      attributes: tag.attributes,
      text: '',
    };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += piece.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

const all = elements(text);
const named = (name: string): readonly Element[] => all.filter((element) => element.name === name);
const textOf = (path: string): string | undefined => all.find((element) => element.path === path)?.text;
const attribute = (element: Element, name: string): string => element.attributes[name] ?? '';

describe('the add-in', () => {
  it('has a version-4 GUID of its own and a four-part version', () => {
    expect(textOf('OfficeApp/Id')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(new Set(textOf('OfficeApp/Id')).size).toBeGreaterThan(8);
    // The same everywhere: what a record says is what is installed.
    expect(textOf('OfficeApp/Version')).toBe(`${ENGINE}.0`);
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({ version: ENGINE });
  });

  it('runs in Excel, may write, and asks for ExcelApi 1.13 in both places', () => {
    expect(named('Host').map((host) => host.attributes['Name'] ?? host.attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(textOf('OfficeApp/Permissions')).toBe('ReadWriteDocument');
    expect(named('Set').map((set) => [set.attributes['Name'], set.attributes['MinVersion']])).toEqual([
      ['ExcelApi', '1.13'],
      ['ExcelApi', '1.13'],
    ]);
  });

  it('speaks Chinese by default and English where asked, in every text', () => {
    expect(textOf('OfficeApp/DefaultLocale')).toBe('zh-CN');
    const texts = [
      ...named('String'),
      ...named('DisplayName'),
      ...all.filter((each) => each.path === 'OfficeApp/Description'),
    ];
    for (const element of texts) {
      expect(attribute(element, 'DefaultValue')).toMatch(/\p{Script=Han}/u);
    }
    const overrides = named('Override');
    expect(overrides).toHaveLength(texts.length);
    for (const override of overrides) {
      expect(attribute(override, 'Locale')).toBe('en-US');
      expect(attribute(override, 'Value')).toMatch(/^[ -~]+$/);
    }
  });

  it('keeps to the lengths Office allows', () => {
    for (const element of named('String')) {
      const longest = element.path.includes('ShortStrings') ? 125 : 250;
      expect(attribute(element, 'DefaultValue').length).toBeLessThanOrEqual(longest);
    }
    for (const element of named('DisplayName'))
      expect(attribute(element, 'DefaultValue').length).toBeLessThanOrEqual(125);
    for (const element of all)
      expect((element.attributes['id'] ?? element.attributes['resid'] ?? '').length).toBeLessThanOrEqual(32);
  });

  it('holds no placeholder', () => {
    expect(text).not.toMatch(/contoso|todo|lorem|placeholder|example\.com|your[- ]|@IMAGES@|\{\{/i);
  });
});

describe('addresses', () => {
  const addresses = all.flatMap((element) =>
    ['DefaultValue', 'Value'].flatMap((name) =>
      attribute(element, name).includes('://') ? [attribute(element, name)] : [],
    ),
  );

  it('are https and all begin with the one address the build replaces', () => {
    expect(addresses.length).toBeGreaterThan(28);
    for (const address of addresses) expect(address.startsWith(`${BASE}/`)).toBe(true);
  });

  it('lead to what is built', () => {
    const files = new Set(addresses.map((address) => new URL(address).pathname));
    for (const file of files) {
      const known = file.startsWith('/assets/')
        ? existsSync(join(root, file))
        : ['/taskpane.html', '/commands.html'].includes(file) ||
          (file === '/help.html' && existsSync(join(root, 'assets/help.html')));
      expect([file, known]).toEqual([file, true]);
    }
  });

  it('become those of the deployment by replacing that one address', () => {
    const deployed = text.replaceAll(BASE, 'https://czj.gov.cn/hefen');
    expect(deployed).not.toContain('localhost:3000/');
    expect(elements(deployed)).toHaveLength(all.length);
  });
});

describe('resources', () => {
  it('each named resource exists once, and each resource is used', () => {
    const ids = all.flatMap((element) =>
      ['Image', 'Url', 'String'].includes(element.name) && element.attributes['id'] !== undefined
        ? [element.attributes['id']]
        : [],
    );
    const used = new Set(all.flatMap((element) => element.attributes['resid'] ?? []));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...used].sort()).toEqual([...ids].sort());
  });
});

describe('the ribbon', () => {
  it('is one group 核分 on the Home tab with three buttons', () => {
    expect(named('OfficeTab').map((tab) => tab.attributes['id'])).toEqual(['TabHome']);
    expect(named('Group')).toHaveLength(1);
    expect(named('Control').map((control) => control.attributes['id'])).toEqual([
      'Hefen.Score',
      'Hefen.Check',
      'Hefen.Clear',
    ]);
    expect(named('Action').map((action) => action.attributes['xsi:type'])).toEqual([
      'ShowTaskpane',
      'ShowTaskpane',
      'ExecuteFunction',
    ]);
    const url = (id: string): string | undefined =>
      named('Url').find((each) => each.attributes['id'] === id)?.attributes['DefaultValue'];
    expect(url('Score.Url')).toBe(`${BASE}/taskpane.html?run=score`);
    expect(url('Check.Url')).toBe(`${BASE}/taskpane.html?run=check`);
  });

  it('opens one pane: two would not know of each other’s record', () => {
    expect(new Set(named('TaskpaneId').map((each) => each.text))).toEqual(new Set(['Hefen.Pane']));
  });

  it('leads to the help page, not to a second pane that reviews', () => {
    const url = named('Url').find((each) => each.attributes['id'] === 'Help.Url');
    expect(url?.attributes['DefaultValue']).toBe(`${BASE}/help.html`);
    expect(named('SupportUrl').map((each) => each.attributes['DefaultValue'])).toEqual([`${BASE}/help.html`]);
    expect(named('LearnMoreUrl').map((each) => each.attributes['resid'])).toEqual(['Help.Url']);
  });

  it('calls a function the commands page offers', () => {
    const commands = readFileSync(join(root, 'src/commands/commands.ts'), 'utf8');
    expect(named('FunctionName').map((each) => each.text)).toEqual(['clearMarks']);
    expect(commands).toContain("associate('clearMarks'");
  });

  it('shows an icon at every size Office asks for', () => {
    const icons = all.filter(
      (element) => element.name === 'Image' && element.attributes['size'] !== undefined,
    );
    for (const name of ['Check', 'Clear']) {
      const sizes = icons
        .filter((icon) => attribute(icon, 'resid').startsWith(`${name}.`))
        .map((icon) => Number(attribute(icon, 'size')));
      expect(sizes).toEqual([...ICON_SIZES]);
    }
    for (const icon of icons)
      expect(icon.attributes['resid']).toMatch(new RegExp(`\\.${icon.attributes['size'] ?? ''}$`));
  });
});

describe('icons', () => {
  it('manifest images have the pixel size their id says', () => {
    for (const image of all.filter((element) => element.path.endsWith('Images/Image'))) {
      const file = new URL(attribute(image, 'DefaultValue')).pathname;
      const size = Number(attribute(image, 'id').split('.')[1]);
      expect(decodePng(readFileSync(join(root, file))).width).toBe(size);
    }
    const high = named('HighResolutionIconUrl')[0];
    const low = named('IconUrl')[0];
    expect(low === undefined ? '' : attribute(low, 'DefaultValue')).toMatch(/-32\.png$/);
    expect(high === undefined ? '' : attribute(high, 'DefaultValue')).toMatch(/-64\.png$/);
  });
});

/** The architecture's import rules: the engine is pure, hosts only carry, the pane knows no Office.js. */
const engine = '^src/(grid|table|lexicon|reading|scoring|measure|rules|assess|facts|report|check|review)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Not even of types: what two files need of each other stands in a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circular-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/cli/'] },
      to: {},
    },
    {
      name: 'engine-is-pure',
      comment:
        'Same grid, same rules, same review: no Office, no DOM, no Node, no host code (the port is types only).',
      severity: 'error',
      from: { path: engine },
      to: {
        path: ['^src/(host/(?!port|mark)|taskpane|page|commands|cli)', '^node_modules/(?!decimal\\.js)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'engine-no-node', severity: 'error', from: { path: engine }, to: { dependencyTypes: ['core'] } },
    {
      name: 'hosts-only-carry',
      severity: 'error',
      from: { path: '^src/host/' },
      to: {
        path: '^src/(table|lexicon|reading|scoring|measure|assess|facts|report|check|review|taskpane|page|commands|cli)/',
        pathNot: '^src/review/(record|state)',
      },
    },
    {
      name: 'pane-knows-no-office',
      severity: 'error',
      from: { path: '^src/(taskpane|page)/', pathNot: '^src/taskpane/(main|excel)' },
      to: { path: ['^src/host/excel/', 'office-js'] },
    },
    {
      name: 'page-never-loads-office',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { path: 'office-js', reachable: true },
    },
    { name: 'src-not-to-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};

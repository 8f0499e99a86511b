/** What is built: the page (one file), the add-in (a static folder), the command line, and our own tools. */
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { InlinePlugin } = require('./src/page/inline-plugin.js');

/** Where the add-in will be served from, and where it gets Microsoft's client: the two things a deployment decides. */
const BASE_URL = (process.env.HEFEN_BASE_URL ?? 'https://localhost:3000').replace(/\/+$/, '');
const OFFICE_JS = process.env.HEFEN_OFFICE_JS ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officeIsLocal = !/^https:\/\//.test(OFFICE_JS);
const officeFolder = path.posix.dirname(OFFICE_JS.replace(/^\.?\//, ''));
const DEV_PORT = Number(new URL(BASE_URL).port || 3000);

const at = (...parts) => path.resolve(__dirname, ...parts);

/** Chromium 86 and Safari 14: what Excel on an older Windows or Mac brings, and the domestic browsers. */
const BROWSERS = ['web', 'es2020'];

function common(name, target, folder) {
  const language = target === BROWSERS ? { target: 'ES2020' } : {};
  return {
    name,
    target,
    context: __dirname,
    mode: 'production',
    devtool: false,
    output: { path: at('dist', folder), filename: '[name].js', clean: false },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { sourceMap: false, ...language } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.xlsx$/, type: 'asset/inline' },
      ],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

const page = {
  ...common('page', BROWSERS, 'page'),
  entry: { page: './src/page/main.ts' },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({
      template: './src/page/index.html',
      filename: 'index.html',
      minify: false,
      scriptLoading: 'blocking',
      inject: 'body',
    }),
    new InlinePlugin(),
  ],
};

/** Our own files and Microsoft's client, nothing else. `'self'` covers a local copy of the client. */
const officeOrigin = officeIsLocal ? '' : ` ${new URL(OFFICE_JS).origin}`;
const panePolicy = [
  "default-src 'none'",
  `script-src 'self'${officeOrigin}`,
  `style-src 'self'${officeOrigin}`,
  "img-src 'self' data:",
  `connect-src 'self'${officeOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Microsoft's client as it is, without what only other programs and debuggers need. */
const officeCopy = {
  from: 'node_modules/@microsoft/office-js/dist',
  to: officeFolder,
  info: { minimized: true },
  globOptions: {
    ignore: [
      '**/*.d.ts',
      '**/*.map',
      '**/*.debug.js',
      '**/*vsdoc*',
      ...['access', 'onenote', 'outlook', 'powerpoint', 'project', 'visio', 'word'].map(
        (program) => `**/dist/${program}*`,
      ),
    ],
  },
};

function panePage(name) {
  return new HtmlWebpackPlugin({
    template: `./src/${name === 'taskpane' ? 'taskpane/taskpane' : `commands/${name}`}.html`,
    filename: `${name}.html`,
    chunks: [name],
    minify: false,
    scriptLoading: 'defer',
    templateParameters: { policy: panePolicy, officeJs: OFFICE_JS },
  });
}

const pane = {
  ...common('pane', BROWSERS, 'addin'),
  entry: { taskpane: './src/taskpane/main.ts', commands: './src/commands/commands.ts' },
  // What is fetched later (the file adapter, for 导出报送稿) comes as one file, libraries and all.
  optimization: { splitChunks: { cacheGroups: { defaultVendors: false } } },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    panePage('taskpane'),
    panePage('commands'),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons', to: 'assets/icons' },
        { from: 'assets/help.html', to: 'help.html' },
        {
          from: 'manifest.xml',
          transform: (content) =>
            String(content)
              .replaceAll('<AppDomain>https://localhost:3000<', `<AppDomain>${new URL(BASE_URL).origin}<`)
              .replaceAll('https://localhost:3000', BASE_URL),
        },
        ...(officeIsLocal ? [officeCopy] : []),
      ],
    }),
  ],
  devServer: {
    server: 'https',
    host: 'localhost',
    port: DEV_PORT,
    hot: false,
    liveReload: true,
    static: false,
    headers: { 'Access-Control-Allow-Origin': '*' },
    client: { overlay: false },
  },
};

/** Built again and again from a checkout: only what changed since the last time is compiled. */
const cached = {
  type: 'filesystem',
  cacheDirectory: at('dist/.cache'),
  buildDependencies: { config: [__filename] },
};

const cli = {
  ...common('cli', 'node20', 'cli'),
  cache: cached,
  // Run where it was built: nothing is gained by making it small.
  optimization: { minimize: false },
  entry: { hefen: './src/cli/main.ts' },
};

const toolFolder = at('test/tools');
const toolFiles = existsSync(toolFolder)
  ? readdirSync(toolFolder).filter((file) => file.endsWith('.ts'))
  : [];
const tools = {
  ...common('tools', 'node20', 'tools'),
  cache: cached,
  optimization: { minimize: false },
  entry: Object.fromEntries(toolFiles.map((file) => [path.basename(file, '.ts'), at(toolFolder, file)])),
};

module.exports = [page, pane, cli, tools];

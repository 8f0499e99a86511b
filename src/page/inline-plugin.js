/**
 * Turns the page into one file: scripts and styles go into the HTML, and a content security policy names their
 * digests, so that nothing else can run, load or be sent anywhere.
 */
const { createHash } = require('node:crypto');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { Compilation, sources } = require('webpack');

/** What an HTML parser would take for the end of the element, written so that it does not. */
const safe = { script: (text) => text.replace(/<(?=\/script|!--)/gi, '\\x3C'), style: (text) => text };

const PLACEHOLDER = { script: 'DIGEST-OF-SCRIPT', style: 'DIGEST-OF-STYLE' };

/** Ours alone: no network at all, images only from the page itself. */
const POLICY = [
  "default-src 'none'",
  `script-src ${PLACEHOLDER.script}`,
  `style-src ${PLACEHOLDER.style}`,
  'img-src data: blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Digests of every inline element of a kind, as the browser will see them. */
function digests(html, kind) {
  const open = `<${kind}>`;
  const found = [];
  for (let at = html.indexOf(open); at >= 0; at = html.indexOf(open, at + 1)) {
    const end = html.indexOf(`</${kind}>`, at);
    const text = html.slice(at + open.length, end);
    found.push(`'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`);
    at = end;
  }
  if (found.length === 0) throw new Error(`no inline ${kind} in the page`);
  return found.join(' ');
}

class InlinePlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('InlinePlugin', (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('InlinePlugin', (data) => {
        const inline = (tag) => {
          const file = tag.attributes.src ?? tag.attributes.href;
          const asset = typeof file === 'string' ? compilation.getAsset(file) : undefined;
          if (asset === undefined) return tag;
          const kind = tag.tagName === 'script' ? 'script' : 'style';
          const text = safe[kind](String(asset.source.source()).replaceAll('\r', ''));
          compilation.deleteAsset(file);
          return { tagName: kind, innerHTML: text, voidTag: false, attributes: {}, meta: {} };
        };
        data.headTags = data.headTags.map(inline);
        data.bodyTags = data.bodyTags.map(inline);
        data.headTags.unshift({
          tagName: 'meta',
          voidTag: true,
          attributes: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          meta: {},
        });
        return data;
      });
      // The minimizer works on the finished page once more: digests are taken after everything else.
      compilation.hooks.processAssets.tap(
        { name: 'InlinePlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          for (const file of Object.keys(assets).filter((name) => name.endsWith('.html'))) {
            const html = String(assets[file].source());
            const done = html
              .replace(PLACEHOLDER.script, () => digests(html, 'script'))
              .replace(PLACEHOLDER.style, () => digests(html, 'style'));
            compilation.updateAsset(file, new sources.RawSource(done));
          }
        },
      );
    });
  }
}

module.exports = { InlinePlugin };

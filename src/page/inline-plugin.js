/**
 * Turns the page into one file: scripts and styles go into the HTML, and a content security policy names their
 * digests, so that nothing else can run, load or be sent anywhere.
 */
const { createHash } = require('node:crypto');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const digest = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** What an HTML parser would take for the end of the element, written so that it does not. */
const safe = { script: (text) => text.replace(/<(?=\/script|!--)/gi, '\\x3C'), style: (text) => text };

/** Ours alone: no network at all, images only from the page itself. */
function policy(scripts, styles) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(digest).join(' ')}`,
    `style-src ${styles.map(digest).join(' ')}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

class InlinePlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('InlinePlugin', (compilation) => {
      const hooks = HtmlWebpackPlugin.getCompilationHooks(compilation);
      hooks.alterAssetTagGroups.tap('InlinePlugin', (data) => {
        const texts = { script: [], style: [] };
        const inline = (tag) => {
          const file = tag.attributes.src ?? tag.attributes.href;
          const kind = tag.tagName === 'script' ? 'script' : 'style';
          const asset = typeof file === 'string' ? compilation.getAsset(file) : undefined;
          if (asset === undefined) return tag;
          const text = safe[kind](String(asset.source.source()).replaceAll('\r', ''));
          texts[kind].push(text);
          compilation.deleteAsset(file);
          return { tagName: kind, innerHTML: text, voidTag: false, attributes: {}, meta: {} };
        };
        data.headTags = data.headTags.map(inline);
        data.bodyTags = data.bodyTags.map(inline);
        data.headTags.unshift({
          tagName: 'meta',
          voidTag: true,
          attributes: {
            'http-equiv': 'Content-Security-Policy',
            content: policy(texts.script, texts.style),
          },
          meta: {},
        });
        return data;
      });
    });
  }
}

module.exports = { InlinePlugin };

/** The page around the pane: name of the file, the buttons for files, room for the workbook and the pane. */
import { button, element } from '../taskpane/element';
import { pageWords } from './words';

export interface Frame {
  readonly workbook: HTMLElement;
  readonly pane: HTMLElement;
  readonly picker: HTMLInputElement;
  readonly setFile: (name: string) => void;
  /** Whether there is a result to download. */
  readonly setResult: (ready: boolean) => void;
  /** The four steps, for who is here for the first time. */
  readonly setWelcome: (shown: boolean) => void;
  readonly setHovering: (hovering: boolean) => void;
}

export interface FrameActions {
  readonly opened: (file: File) => void;
  readonly download: () => void;
  readonly exportClean: () => void;
}

export function drawFrame(root: HTMLElement, act: FrameActions): Frame {
  const picker = element('input', {
    type: 'file',
    // Those it cannot read are let through, so that it can say what to do with them.
    accept: '.xlsx,.xlsm,.docx,.xls,.et,.csv,.wps',
    hidden: true,
  });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file !== undefined) act.opened(file);
    // The same file may be chosen again.
    picker.value = '';
  });
  const file = element('p', { class: 'file-name' });
  const download = button(pageWords.download, 'download', act.download, { title: pageWords.downloadHint });
  const clean = button(pageWords.clean, 'export', act.exportClean, { title: pageWords.cleanHint });
  const workbook = element('div', { class: 'workbook-room' });
  const pane = element('div', {
    class: 'pane-room',
    role: 'complementary',
    'aria-label': pageWords.paneRegion,
  });
  const curtain = element('div', { class: 'curtain', hidden: true }, [element('p', {}, [pageWords.drop])]);
  const welcome = element('section', { class: 'welcome', 'aria-label': pageWords.steps.heading }, [
    element(
      'ol',
      {},
      pageWords.steps.items.map((item) => element('li', {}, [item])),
    ),
    button(pageWords.steps.close, 'welcome-close', () => {
      welcome.hidden = true;
    }),
  ]);
  // Opened from a file, it is on this machine already.
  const keep =
    location.protocol === 'file:'
      ? null
      : element(
          'a',
          { class: 'keep', href: location.pathname, download: pageWords.keepFile, title: pageWords.keepHint },
          [pageWords.keep],
        );
  root.replaceChildren(
    element('header', { class: 'page-head' }, [
      element('h1', {}, [pageWords.brand]),
      file,
      element('p', { class: 'local' }, [pageWords.local]),
      element('div', { class: 'file-buttons' }, [
        button(
          pageWords.open,
          'open',
          () => {
            picker.click();
          },
          {},
        ),
        picker,
        download,
        clean,
        keep,
      ]),
    ]),
    welcome,
    element('main', { class: 'desk' }, [workbook, pane]),
    curtain,
  );
  return {
    workbook,
    pane,
    picker,
    setFile: (name) => {
      file.textContent = name;
      file.title = name;
      document.title = `${name} · ${pageWords.brand}`;
    },
    setResult: (ready) => {
      for (const control of [download, clean]) {
        control.ariaDisabled = ready ? null : 'true';
      }
    },
    setWelcome: (shown) => {
      welcome.hidden = !shown;
    },
    setHovering: (hovering) => {
      curtain.hidden = !hovering;
    },
  };
}

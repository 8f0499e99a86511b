/**
 * The ribbon's own functions. The same page, opened in a dialog with `?said`, says what was done: a ribbon function
 * has no window of its own.
 */
import '../host/older-engines';
import { createExcelHost } from '../host/excel/host';
import { createSettings, logError } from '../host/excel/office-js-helpers';
import { FLOOR, supports } from '../host/excel/request';
import { clearMarks } from './clear-marks';
import './commands.css';
import { endsInTime, FUNCTION_LIMIT, SENTENCE_LIMIT } from './ends-in-time';
import { words } from './words';

const SAID = 'said';
/** Share of the screen, in per cent. */
const SIZE = { height: 22, width: 26 };

const settings = createSettings();

async function clear(event: Office.AddinCommands.Event): Promise<void> {
  const done = endsInTime(() => {
    event.completed();
  }, FUNCTION_LIMIT);
  const sentence = supports(FLOOR) ? await clearMarks(createExcelHost()) : words.tooOld;
  say(sentence, done);
}

/** Shows the sentence in a small dialog; `done` is called when it is closed or has closed itself, or at once where none can be shown. */
function say(sentence: string, done: () => void): void {
  settings.set(SAID, sentence);
  const page = new URL(`commands.html?${SAID}`, location.href).href;
  Office.context.ui.displayDialogAsync(page, { ...SIZE, displayInIframe: true }, (result) => {
    if (result.status !== Office.AsyncResultStatus.Succeeded) {
      logError(`${sentence} (${result.error.message})`);
      done();
      return;
    }
    const dialog = result.value;
    let isOpen = true;
    const end = endsInTime(() => {
      if (isOpen) dialog.close();
      done();
    }, SENTENCE_LIMIT);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, end);
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
      isOpen = false;
      end();
    });
  });
}

function drawSentence(): void {
  const sentence = document.createElement('p');
  sentence.textContent = settings.get(SAID) ?? words.nothingSaid;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => {
    Office.context.ui.messageParent('close');
  });
  const main = document.createElement('main');
  main.setAttribute('role', 'alertdialog');
  main.setAttribute('aria-label', words.title);
  main.append(sentence, close);
  document.body.replaceChildren(main);
  close.focus();
}

void Office.onReady(() => {
  if (new URLSearchParams(location.search).has(SAID)) drawSentence();
  else {
    // The name the manifest calls.
    Office.actions.associate('clearMarks', (event: Office.AddinCommands.Event) => {
      void clear(event);
    });
  }
});

import { sessionJournal } from '../../src/taskpane/journal';

function storage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => {
      items.clear();
    },
    getItem: (key) => items.get(key) ?? null,
    key: () => null,
    removeItem: (key) => {
      items.delete(key);
    },
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}

test('a write begun and not ended is remembered by the next pane', () => {
  const store = storage();
  sessionJournal(() => store).begin();
  expect(sessionJournal(() => store).interrupted()).toBe(true);
});

test('a write that ended leaves nothing behind', () => {
  const store = storage();
  const journal = sessionJournal(() => store);
  journal.begin();
  journal.end();
  expect(journal.interrupted()).toBe(false);
  expect(store.length).toBe(0);
});

test('where storage is refused nothing breaks', () => {
  const journal = sessionJournal(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  journal.begin();
  journal.end();
  expect(journal.interrupted()).toBe(false);
});

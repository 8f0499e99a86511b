/** @jest-environment jsdom */
/** The one door to office-js-helpers: what is used of it works, and what can fail fails quietly. */
import { createSettings, logError, platform } from '../../../src/host/excel/office-js-helpers';

afterEach(() => {
  localStorage.clear();
  jest.restoreAllMocks();
});

describe('settings', () => {
  it('are kept under our own name and come back as they were', () => {
    const settings = createSettings();
    expect(settings.set('said', '已清除')).toBe(true);
    expect(settings.get('said')).toBe('已清除');
    expect(localStorage.getItem('@hefen/said')).toBe('"已清除"');
    expect(settings.get('other')).toBeNull();
  });

  it('a text that the library turns into a date is not given out as a text', () => {
    const settings = createSettings();
    settings.set('day', '2023-01-02T00:00:00Z');
    expect(settings.get('day')).toBeNull();
  });

  it('a browser that keeps nothing is no error', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const settings = createSettings();
    expect(settings.set('said', 'x')).toBe(false);
    expect(settings.get('said')).toBeNull();
  });
});

it('knows no platform outside Office', () => {
  expect(platform()).toBeNull();
});

it('logs an error to the console', () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  logError('没有打开对话框');
  expect(said).toHaveBeenCalledWith('没有打开对话框');
});

import type { Progress } from '../../src/review/analysis';
import { Stopped, inSlices } from '../../src/taskpane/in-slices';

/** Ten steps of some 5 ms each. */
function* slow(): Generator<Progress, string> {
  for (let done = 1; done <= 10; done += 1) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    yield { done, total: 10 };
  }
  return 'done';
}

test('the result comes through, with progress that only grows and pauses between', async () => {
  const seen: number[] = [];
  let others = 0;
  const timer = setInterval(() => {
    others += 1;
  }, 1);
  const result = await inSlices(slow(), {
    progress: ({ done }) => {
      seen.push(done);
    },
    stopped: () => false,
  });
  clearInterval(timer);
  expect(result).toBe('done');
  expect(seen.length).toBeGreaterThan(1);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  expect(others).toBeGreaterThan(0);
});

test('it stops at the next pause', async () => {
  let last = 0;
  const running = inSlices(slow(), {
    progress: ({ done }) => {
      last = done;
    },
    stopped: () => last > 0,
  });
  await expect(running).rejects.toThrow(Stopped);
  expect(last).toBeLessThan(10);
});

test('a short review is not held up by pauses', async () => {
  function* quick(): Generator<Progress, number> {
    yield { done: 1, total: 1 };
    return 7;
  }
  const progress = jest.fn();
  await expect(inSlices(quick(), { progress, stopped: () => true })).resolves.toBe(7);
  expect(progress).not.toHaveBeenCalled();
});

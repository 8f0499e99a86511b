/** Workers, and tasks for them one at a time: memory does not grow with the tasks, and a file that breaks its worker breaks no other. */

/** The part of a worker thread that is used. */
export interface WorkerLike {
  postMessage(task: unknown): void;
  on(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): void;
  terminate(): Promise<unknown>;
}

export interface Pool<T, A> {
  readonly jobs: number;
  /** The longest one task may take, in milliseconds. */
  readonly longest: number;
  readonly start: () => WorkerLike;
  readonly onAnswer: (task: T, answer: A) => void;
  /** `why` is Chinese; the worker is gone by then. */
  readonly onBroken: (task: T, why: string) => Promise<void>;
}

const TOO_LONG = '核对超过了限定的时间，已停止';
const BROKEN = '核对时出现意外错误，已跳过';
const TOO_MUCH = '核对需要的内存超过限度，已停止';

function reasonOf(problem: unknown): string {
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return TOO_MUCH;
  return problem instanceof Error ? `${BROKEN}（${problem.message}）` : BROKEN;
}

/** Done when every task has its answer or has broken its worker. */
export async function runPool<T, A>(tasks: Iterable<T>, pool: Pool<T, A>): Promise<void> {
  const rest = tasks[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    let worker: WorkerLike | null = null;
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      worker ??= pool.start();
      const outcome = await once<A>(worker, next.value, pool.longest);
      if (outcome.kind === 'answer') {
        pool.onAnswer(next.value, outcome.answer);
        continue;
      }
      await worker.terminate();
      worker = null;
      await pool.onBroken(next.value, outcome.why);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: pool.jobs }, lane));
}

type Outcome<A> =
  { readonly kind: 'answer'; readonly answer: A } | { readonly kind: 'broken'; readonly why: string };

const listening = new WeakMap<WorkerLike, (outcome: Outcome<unknown>) => void>();

/** Listens once a worker, not once a task: ten thousand tasks would leave ten thousand listeners. */
function listen(worker: WorkerLike): void {
  const tell = (outcome: Outcome<unknown>): void => listening.get(worker)?.(outcome);
  worker.on('message', (answer) => {
    tell({ kind: 'answer', answer });
  });
  worker.on('error', (problem) => {
    tell({ kind: 'broken', why: reasonOf(problem) });
  });
  worker.on('exit', () => {
    tell({ kind: 'broken', why: BROKEN });
  });
}

function once<A>(worker: WorkerLike, task: unknown, longest: number): Promise<Outcome<A>> {
  return new Promise((resolve) => {
    const isKnown = listening.has(worker);
    const timer = setTimeout(() => {
      resolve({ kind: 'broken', why: TOO_LONG });
    }, longest);
    listening.set(worker, (outcome) => {
      clearTimeout(timer);
      resolve(outcome as Outcome<A>);
    });
    if (!isKnown) listen(worker);
    worker.postMessage(task);
  });
}

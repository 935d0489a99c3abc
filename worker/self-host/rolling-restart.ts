/**
 * Restarts the runtime at intervals, without downtime. On the platform, a cached copy that is too old disappears by itself. Here
 * the runtime leaves it unused in its temporary folder until it ends.
 */

/** The part of Miniflare that a restart needs. */
export interface Runtime {
  ready: Promise<URL>;
  dispose(): Promise<void>;
}

export interface RestartedRuntime {
  /** Where the current runtime listens. */
  url(): URL;
  stop(): Promise<void>;
}

/** @param drainMs How long the previous runtime may take to finish its responses. */
export async function rollingRestart(start: () => Runtime, everyMs: number, drainMs: number): Promise<RestartedRuntime> {
  const running = new Set<Runtime>();
  const begin = async () => {
    const runtime = start();
    running.add(runtime);
    return { runtime, url: await runtime.ready };
  };
  const end = async (runtime: Runtime) => {
    if (running.delete(runtime)) await runtime.dispose();
  };

  let current = await begin();
  const restart = async () => {
    const previous = current;
    try {
      current = await begin();
    } catch (error) {
      console.error('the runtime did not restart; the previous one keeps running', error);
      return;
    }
    setTimeout(() => end(previous.runtime), drainMs).unref();
  };
  const timer = setInterval(restart, everyMs);
  return {
    url: () => current.url,
    async stop() {
      clearInterval(timer);
      await Promise.all([...running].map(end));
    },
  };
}

/**
 * Starts the runtime anew every so often, without a pause. On the platform, a copy that is too old vanishes by itself; here the
 * runtime keeps it in its temporary folder, unused, until it ends.
 */

/** What can be started, asked and ended, as Miniflare can. */
export interface Startable {
  ready: Promise<URL>;
  dispose(): Promise<void>;
}

export interface Renewing {
  /** Where the present one listens. */
  url(): URL;
  stop(): Promise<void>;
}

/** @param drainMs How long the one before may finish what it has begun. */
export async function renewing(start: () => Startable, everyMs: number, drainMs: number): Promise<Renewing> {
  const running = new Set<Startable>();
  const begin = async () => {
    const next = start();
    running.add(next);
    return { next, url: await next.ready };
  };
  const end = async (one: Startable) => {
    if (running.delete(one)) await one.dispose();
  };

  let present = await begin();
  const renew = async () => {
    const before = present;
    try {
      present = await begin();
    } catch (error) {
      console.error('the runtime did not start anew; the one before goes on', error);
      return;
    }
    setTimeout(() => end(before.next), drainMs).unref();
  };
  const timer = setInterval(renew, everyMs);
  return {
    url: () => present.url,
    async stop() {
      clearInterval(timer);
      await Promise.all([...running].map(end));
    },
  };
}

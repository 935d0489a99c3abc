/** Reads the peak resident memory of the Workers runtime that this program started from `/proc`, so it needs Linux. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  name: string;
  peakMb: number;
}

/** @returns MB, or null on a system without `/proc`. */
export function peakMemoryMb(): number | null {
  if (!existsSync('/proc/self/status')) return null;
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
  const isOurs = ({ parent }: Process): boolean => {
    if (parent === process.pid) return true;
    const above = all.find(({ pid }) => pid === parent);
    return above ? isOurs(above) : false;
  };
  const peaks = all.filter((each) => each.name === 'workerd' && isOurs(each)).map(({ peakMb }) => peakMb);
  return peaks.length > 0 ? Math.max(...peaks) : null;
}

function read(pid: number): Process | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(text)?.[1] ?? '';
    return { pid, parent: Number(field('PPid')), name: field('Name'), peakMb: Math.round(Number(field('VmHWM')) / 1024) };
  } catch {
    return null;
  }
}

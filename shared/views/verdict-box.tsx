/** A box for the answer of a page: its colour, its symbol and its words all show the state, so none of them is needed alone. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** The class that gives the colour, such as `ok` or `action`. */
  tone: string;
  symbol: string;
  children: ComponentChildren;
}

export function VerdictBox({ tone, symbol, children }: Props) {
  return (
    <div class={`verdict ${tone}`}>
      <span class="symbol" aria-hidden="true">
        {symbol}
      </span>
      <div>{children}</div>
    </div>
  );
}

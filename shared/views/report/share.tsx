/** Passes the address of the report on: by a copied link, by email, or as a QR code. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Enhanced, type QrCode } from '../enhanced.ts';

export function Share({ address, title }: { address: string; title: string }) {
  const enhanced = useContext(Enhanced);
  const [said, setSaid] = useState('');
  const [code, setCode] = useState<QrCode | null>(null);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
  const open = async () => {
    if (enhanced && !code) setCode(await enhanced.qrCode(address));
  };
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    box.current?.removeAttribute('open');
    box.current?.querySelector('summary')?.focus();
  };
  useEffect(() => {
    // Not by the target, which in a shadow root is the element around it.
    const closeOutside = (event: MouseEvent) => {
      if (box.current && !event.composedPath().includes(box.current)) box.current.removeAttribute('open');
    };
    document.addEventListener('click', closeOutside);
    return () => document.removeEventListener('click', closeOutside);
  }, []);
  const copy = async () => {
    const isCopied = await enhanced?.copy(address);
    setSaid(isCopied ? 'Copied' : 'Your browser didn’t allow this. Select the address and copy it.');
  };
  return (
    <details class="share" ref={box} onToggle={() => void open()} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <summary>Share</summary>
      <div class="panel-box">
        <p>
          <code>{address}</code>
        </p>
        <p>
          {enhanced && (
            <button type="button" onClick={() => void copy()}>
              Copy link
            </button>
          )}{' '}
          <a href={mail}>Send by email</a> <span role="status">{said}</span>
        </p>
        {code && (
          <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label="QR code of this address">
            <rect width={code.size} height={code.size} class="light" />
            <path d={code.path} class="dark" transform={`translate(${code.offset} ${code.offset})`} />
          </svg>
        )}
      </div>
    </details>
  );
}

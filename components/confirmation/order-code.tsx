'use client';
import { useSyncExternalStore } from 'react';
import { encode } from 'uqr';

const never = () => () => undefined;
const originNow = () => window.location.origin;

type OrderCodeProps = { readonly order: string; readonly number: string; readonly label: string };

/** The address of the order as a QR code, with its number in it: a phone opens it, a scanner at the counter reads it. */
export function OrderCode({ order, number, label }: OrderCodeProps) {
  const origin = useSyncExternalStore(never, originNow, () => null);
  if (origin === null) return <span className="size-28" />;
  const text = `${origin}/orders/${order}?number=${number}`;
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <figure className="shrink-0 text-center">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={label}
        data-code={text}
        className="size-28 bg-white"
        shapeRendering="crispEdges"
      >
        <path d={path} fill="black" />
      </svg>
    </figure>
  );
}

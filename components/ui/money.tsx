import { classNames } from './class-names.ts';

const microPerYuan = 1_000_000;

/** Digits grouped by thousands, two decimals, more only where fen are not enough: `1,234.50`, `0.0125`. */
export function formatYuan(micro: number): string {
  const absolute = Math.abs(micro);
  const whole = String(Math.trunc(absolute / microPerYuan)).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = String(absolute % microPerYuan)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${micro < 0 ? '−' : ''}¥${whole}.${fraction}`;
}

/** Micro-yuan from a decimal text such as `"12.5"`; exact for up to six decimals. */
export function microFromYuan(text: string): number {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = Number(whole) * microPerYuan + Number(fraction.slice(0, 6).padEnd(6, '0'));
  return text.startsWith('-') ? -value : value;
}

type MoneyProps = ({ readonly micro: number | null } | { readonly yuan: string | null }) & { readonly className?: string };

/** An amount, from micro-yuan or from decimal yuan; null is not known (yet). */
export function Money(props: MoneyProps) {
  const micro = 'micro' in props ? props.micro : props.yuan === null ? null : microFromYuan(props.yuan);
  return <span className={classNames('whitespace-nowrap tabular-nums', props.className)}>{micro === null ? '—' : formatYuan(micro)}</span>;
}

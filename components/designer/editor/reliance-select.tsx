'use client';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { Newcomer, Reliance } from './use-reliance.ts';

type RelianceSelectProps = {
  readonly label: string;
  readonly newcomer: Newcomer;
  readonly reliance: Reliance;
};

/** What something new comes and goes with; nothing to ask where it stands alone. */
export function RelianceSelect({ label, newcomer, reliance }: RelianceSelectProps) {
  const options = reliance.optionsFor(newcomer);
  if (options.length === 0) return null;
  return (
    <div data-relies={newcomer.key}>
      <Field label={label}>
        <Select value={reliance.valueFor(newcomer)} options={options} onChange={(value) => reliance.choose(newcomer, value)} />
      </Field>
    </div>
  );
}

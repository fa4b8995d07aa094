'use client';
import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import type { CodeProblem } from './use-names-and-code.ts';

type CodeFieldProps = {
  readonly label: string;
  readonly help?: string;
  readonly code: string;
  readonly problem: CodeProblem | null;
  readonly isTried: boolean;
  readonly onChange: (code: string) => void;
};

/** A code that is proposed: whoever comes to it types another over it. */
export function CodeField({ label, help, code, problem, isTried, onChange }: CodeFieldProps) {
  const t = useTranslations('definitions.fields');
  const isTold = problem !== null && (isTried || problem !== 'needed');
  return (
    <Field label={label} help={help} required error={isTold ? t(`code-problem.${problem}`, { code }) : undefined}>
      <Input
        className="font-mono"
        maxLength={64}
        value={code}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

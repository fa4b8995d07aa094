'use client';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { CodeField } from '../definitions/code-field.tsx';
import { codeProblemOf } from '../definitions/use-names-and-code.ts';

type PartCodesProps = {
  readonly parts: readonly { readonly id: string; readonly offering: string; readonly name: string }[];
  readonly taken: readonly string[];
  readonly isTried: boolean;
  readonly onChange: (offering: string, code: string) => void;
  /** What else is asked of a part, beside its code. */
  readonly children?: (part: { readonly offering: string; readonly name: string }) => ReactNode;
};

/** Of what was picked, the code of each part: rules, prices and orders name it by this. */
export function PartCodes({ parts, taken, isTried, onChange, children }: PartCodesProps) {
  const t = useTranslations('design.add');
  if (parts.length === 0) return null;
  return (
    <div className="grid grid-cols-2 gap-3">
      {parts.map(({ id, offering, name }) => (
        <Fragment key={offering}>
          <CodeField
            label={t('code-of', { name })}
            code={id}
            problem={codeProblemOf(id, [...taken, ...parts.filter((each) => each.offering !== offering).map((each) => each.id)])}
            isTried={isTried}
            onChange={(code) => onChange(offering, code)}
          />
          {children?.({ offering, name })}
        </Fragment>
      ))}
    </div>
  );
}

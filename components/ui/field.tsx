'use client';
import { createContext, type ReactNode, useContext, useId, useMemo } from 'react';
import { classNames } from './class-names.ts';

type FieldControl = {
  readonly id: string;
  readonly labelId: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};

const FieldContext = createContext<FieldControl | null>(null);

/** What a control inside a Field takes over: id, description, validity. Null outside of one. */
export const useFieldControl = (): FieldControl | null => useContext(FieldContext);

type FieldProps = {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly hideLabel?: boolean;
  /** Composite controls (radio groups, cards) are named by `aria-labelledby`, not by a `<label>`. */
  readonly isGroup?: boolean;
  readonly id?: string;
  readonly className?: string;
};

export function Field({ label, children, help, error, required, hideLabel, isGroup, id, className }: FieldProps) {
  const generated = useId();
  const control = id ?? generated;
  const hasHelp = Boolean(help);
  const hasError = Boolean(error);
  const value = useMemo<FieldControl>(
    () => ({
      id: control,
      labelId: `${control}-label`,
      'aria-describedby': [hasError && `${control}-error`, hasHelp && `${control}-help`].filter(Boolean).join(' ') || undefined,
      'aria-invalid': hasError || undefined,
      'aria-required': required || undefined,
    }),
    [control, hasError, hasHelp, required],
  );
  const Label = isGroup ? 'span' : 'label';
  return (
    <FieldContext.Provider value={value}>
      <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
        <Label
          id={`${control}-label`}
          {...(isGroup ? {} : { htmlFor: control })}
          className={hideLabel ? 'sr-only' : 'font-medium text-ink'}
        >
          {label}
          {required ? (
            <span aria-hidden="true" className="ms-1 text-no">
              *
            </span>
          ) : null}
        </Label>
        {children}
        {hasHelp ? (
          <p id={`${control}-help`} className="text-muted text-xs">
            {help}
          </p>
        ) : null}
        {hasError ? (
          <p id={`${control}-error`} className="text-no text-xs">
            {error}
          </p>
        ) : null}
      </div>
    </FieldContext.Provider>
  );
}

'use client';
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tab = { readonly id: string; readonly label: ReactNode; readonly panel: ReactNode };

type TabsProps = {
  readonly tabs: readonly Tab[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly label: string;
  readonly className?: string;
};

/** The chosen tab belongs in the URL: the caller holds it. */
export function Tabs({ tabs, value, onChange, label, className }: TabsProps) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))} className={classNames('flex min-h-0 flex-col', className)}>
      <Base.List aria-label={label} className="relative flex gap-1 border-line border-b">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            className="-mb-px flex h-10 items-center gap-1.5 border-transparent border-b-2 px-3 font-medium text-muted hover:text-ink data-active:border-accent data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="min-h-0 flex-1 pt-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

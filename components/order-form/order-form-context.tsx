'use client';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Configuration, FormSlot, SlotValue } from '../../core/configure/index.ts';
import { invariant } from '../../core/kernel/invariant.ts';
import type { FormView, OutlineSection } from './form-view.ts';
import type { OrderDraft } from './order-draft.ts';

export type Holder = { readonly id: string; readonly name: string };

type OrderForm = {
  readonly view: FormView;
  /** Null: the form is only shown. */
  readonly draft: OrderDraft | null;
  readonly holders: readonly Holder[];
};

const OrderFormContext = createContext<OrderForm | null>(null);

type OrderFormProviderProps = { readonly holders: readonly Holder[]; readonly children: ReactNode } & (
  | { readonly draft: OrderDraft }
  | { readonly view: FormView }
);

export function OrderFormProvider(props: OrderFormProviderProps) {
  const { holders, children } = props;
  const draft = 'draft' in props ? props.draft : null;
  const view = 'draft' in props ? props.draft.view : props.view;
  const value = useMemo(() => ({ view, draft, holders }), [view, draft, holders]);
  return <OrderFormContext.Provider value={value}>{children}</OrderFormContext.Provider>;
}

export function useOrderForm(): OrderForm {
  const form = useContext(OrderFormContext);
  invariant(form, 'an order form part stands inside its provider');
  return form;
}

export function useSlot(id: string): FormSlot | undefined {
  const { view } = useOrderForm();
  return useSyncExternalStore(
    useCallback((listener) => view.subscribeSlot(id, listener), [view, id]),
    () => view.slot(id),
    () => view.slot(id),
  );
}

export function useOutline(): readonly OutlineSection[] {
  const { view } = useOrderForm();
  return useSyncExternalStore(view.subscribe, view.outline, view.outline);
}

/** Sets the value of a slot; does nothing where the form is only shown. */
export function useAnswer(slot: string): (value: SlotValue | undefined) => void {
  const { draft } = useOrderForm();
  return useCallback((value) => draft?.set(slot, value), [draft, slot]);
}

/** The whole outcome: for the verdict and price beside the form. Fields subscribe to their own slot instead. */
export function useConfiguration(draft: OrderDraft): Configuration {
  return useSyncExternalStore(draft.subscribe, draft.configuration, draft.configuration);
}

import { useMemo } from 'react';
import { createFormView } from '../components/order-form/form-view.ts';
import { GeneratedForm } from '../components/order-form/generated-form.tsx';
import { OrderFormProvider } from '../components/order-form/order-form-context.tsx';
import { configurationOf, draftOf, type Sale, storyHolders } from './seed-catalogue.ts';

/** The generated form of a sale, typed into or as it was accepted. */
export function SaleForm({ sale, isReadOnly = false }: { readonly sale: Sale; readonly isReadOnly?: boolean }) {
  const shown = useMemo(
    () => (isReadOnly ? { view: createFormView(configurationOf(sale).form) } : { draft: draftOf(sale) }),
    [sale, isReadOnly],
  );
  return (
    <OrderFormProvider {...shown} holders={storyHolders}>
      <GeneratedForm label="订单" />
    </OrderFormProvider>
  );
}

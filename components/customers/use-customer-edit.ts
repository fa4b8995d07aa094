'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { CustomerView } from '../../server/api/contract.ts';
import type { AppRouter } from '../../server/api/root.ts';
import { useApi } from '../api-provider.tsx';
import { rebasedEdit } from './rebased-edit.ts';

type Inputs = inferRouterInputs<AppRouter>['customers'];
export type CustomerEdit = Inputs['edit']['edit'] | Inputs['setStanding']['edit'];

/** As the query keeps it. */
type KeptView = inferRouterOutputs<AppRouter>['customers']['page'];

export type CustomerEditing = {
  readonly save: (edit: CustomerEdit) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Somebody else saved first: their customer, with ours still typed. */
  readonly conflict: CustomerView | null;
  readonly seen: CustomerView;
  readonly keepMine: () => Promise<boolean>;
  readonly takeTheirs: () => void;
};

/** Edits over the version on the page; nothing typed is lost when somebody else was quicker. */
export function useCustomerEdit(view: CustomerView): CustomerEditing {
  const { customer } = view;
  /** What the person saw when the form was opened: a page behind it may be newer. */
  const [seen] = useState(view);
  const api = useApi();
  const queries = useQueryClient();
  const edit = useMutation(api.customers.edit.mutationOptions());
  const standing = useMutation(api.customers.setStanding.mutationOptions());
  const [conflict, setConflict] = useState<{ readonly theirs: KeptView; readonly mine: CustomerEdit } | null>(null);

  const show = (view: KeptView) => {
    queries.setQueryData(api.customers.page.queryKey({ id: customer.id }), view);
    queries.setQueryData(api.customers.get.queryKey({ id: customer.id }), view.customer);
    setConflict(null);
  };
  const send = async (given: CustomerEdit, version: number): Promise<boolean> => {
    try {
      const over = { id: customer.id, version };
      const answer =
        given.type === 'standing' ? await standing.mutateAsync({ ...over, edit: given }) : await edit.mutateAsync({ ...over, edit: given });
      if (answer.ok) show(answer.view);
      else setConflict({ theirs: answer.view, mine: given });
      return answer.ok;
    } catch {
      // The mutation keeps the error, and the form shows it beside what was typed.
      return false;
    }
  };
  return {
    seen,
    save: (given) => send(given, seen.customer.version),
    isBusy: edit.isPending || standing.isPending,
    error: edit.error ?? standing.error,
    conflict: conflict?.theirs ?? null,
    keepMine: async () => (conflict ? send(rebasedEdit(conflict.mine, seen, conflict.theirs), conflict.theirs.customer.version) : false),
    takeTheirs: () => {
      if (conflict) show(conflict.theirs);
    },
  };
}

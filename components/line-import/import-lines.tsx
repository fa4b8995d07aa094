'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RoleLines } from '../../core/order/index.ts';
import { useApi } from '../api-provider.tsx';
import type { LineSession } from '../line-grid/line-session.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { ImportDialog } from './import-dialog.tsx';

type ImportLinesProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly place: { readonly customer: string; readonly offering: string; readonly role: string };
  readonly session: LineSession;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
};

const nothingKnown = {};

/** The import with what is known of this customer's lists. It works without that, if it cannot be had. */
export function ImportLines({ place, ...props }: ImportLinesProps) {
  const api = useApi();
  const queries = useQueryClient();
  const known = useQuery(api.lines.mapping.queryOptions(place));
  const remember = useMutation(api.lines.rememberMapping.mutationOptions());
  return (
    <ImportDialog
      {...props}
      remembered={known.data ?? nothingKnown}
      onRemember={(columns) =>
        remember.mutate({ ...place, columns }, { onSuccess: () => void queries.invalidateQueries(api.lines.mapping.queryFilter(place)) })
      }
    />
  );
}

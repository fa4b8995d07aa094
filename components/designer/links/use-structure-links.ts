'use client';
import { useMemo } from 'react';
import { useDocument } from '../draft-context.tsx';
import { useOffering, useOfferingRows } from '../editor/use-offering.ts';
import { type StructureLink, structureLinks } from '../model/structure-links.ts';

/** How the parts of the offering on the screen hang together, beside the tree they stand in. */
export function useStructureLinks(): readonly StructureLink[] {
  const document = useDocument();
  const offering = useOffering();
  const rows = useOfferingRows();
  return useMemo(() => structureLinks({ document, offering, rows }), [document, offering, rows]);
}

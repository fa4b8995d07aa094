'use client';
import { useMemo } from 'react';
import { useDocument } from '../draft-context.tsx';
import { useEditedOffering } from '../editor/use-offering-editor.tsx';
import { type StructureLink, structureLinks } from '../model/structure-links.ts';

/** How the parts of the offering on the screen hang together, beside the tree they stand in. */
export function useStructureLinks(): readonly StructureLink[] {
  const document = useDocument();
  const { offering, rows } = useEditedOffering();
  return useMemo(() => structureLinks({ document, offering, rows }), [document, offering, rows]);
}

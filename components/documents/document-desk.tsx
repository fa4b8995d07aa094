'use client';
import { createContext, useContext } from 'react';

/** Where papers of the order at hand go. */
export type DocumentDesk = {
  /** Null until the order is saved for the first time. */
  readonly order: string | null;
  readonly root: string;
  /** Saves the order, for a file belongs to one; null where that failed. */
  readonly saveOrder: () => Promise<string | null>;
};

const DocumentDeskContext = createContext<DocumentDesk | null>(null);

export const DocumentDeskProvider = DocumentDeskContext.Provider;

/** Null: nothing can be uploaded here. */
export const useDocumentDesk = (): DocumentDesk | null => useContext(DocumentDeskContext);

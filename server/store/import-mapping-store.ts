export type ImportMappingKey = { readonly customer: string; readonly offering: string; readonly role: string };
/** How a customer's lists are read: folded header → relative slot id. */
export interface ImportMappingStore {
  get(key: ImportMappingKey): Promise<Readonly<Record<string, string>>>;
  remember(key: ImportMappingKey, columns: Readonly<Record<string, string>>): Promise<void>;
}

import type { Definition, Workspace } from '../definition/index.ts';

/** TMF620 Product Catalog Management: 4.1, which most systems speak, and 5.0, which has groups of bundled offerings. */
export const tmf620Versions = ['v4', 'v5'] as const;
export type Tmf620Version = (typeof tmf620Versions)[number];
export type Language = 'zh-CN' | 'en';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
/** A resource or a part of one; what is undefined is left out. */
export type Resource = { readonly [key: string]: Json | undefined };

/** What a resource is written with. */
export type WriteContext = { readonly version: Tmf620Version; readonly language: Language; readonly workspace: Workspace };

/** Parts have types of their own in 5.0 only. */
export const typed = ({ version }: WriteContext, type: string, resource: Resource): Resource =>
  version === 'v5' ? { '@type': type, ...resource } : resource;

export const reference = (context: WriteContext, referred: string, id: string, name?: string): Resource => ({
  ...(context.version === 'v5' ? { '@type': `${referred}Ref` } : {}),
  '@referredType': referred,
  id,
  name: name ?? id,
});

/** What every resource says of a definition. */
export const headOf = ({ language }: WriteContext, type: string, definition: Definition): Resource => ({
  '@type': type,
  id: definition.id,
  name: definition.name[language],
  description: definition.description?.[language],
  lifecycleStatus: 'Active',
});

export const timePeriod = (validFor: { readonly start?: string; readonly end?: string } | undefined): Resource | undefined =>
  validFor && { startDateTime: validFor.start, endDateTime: validFor.end };

/**
 * TMF620 has no id for a part of a bundle. As its pattern of extension allows, a part is given a type of its own that says
 * the id; whoever does not know it reads a bundled offering.
 */
export const partType = 'BundledProductOfferingPart';
export const partSchema = 'urn:offerwright:tmf620:part';

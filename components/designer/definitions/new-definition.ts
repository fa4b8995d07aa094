import type { Definition } from '../../../core/definition/index.ts';
import type { LocalizedText, Specification } from '../../../schemas/generated/definitions.ts';

/** What can be made from nothing, in the order in which it is offered. */
export const newKinds = ['bundle', 'simple', 'specification', 'category', 'channel'] as const;
export type NewKind = (typeof newKinds)[number];

export type NewDefinition = {
  readonly kind: NewKind;
  readonly id: string;
  readonly name: LocalizedText;
  /** Where an offering stands, or what a category stands below. */
  readonly category: string | null;
  /** What a simple offering sells. */
  readonly specification: string | null;
  readonly serviceFamily: Specification['serviceFamily'];
  /** Where the first outlet of a channel stands. */
  readonly region?: string | null;
};

/** It was drawn here: no source says it until its author names one. */
const provenance = [{ grade: 'illustrative' as const }];

/** Kind of the definition, as ids are unique within it. */
export const definitionKindOf = (kind: NewKind) => (kind === 'bundle' || kind === 'simple' ? 'offering' : kind);

/** The smallest definition of a kind that says what was asked for. */
export function newDefinition({ kind, id, name, category, specification, serviceFamily, region }: NewDefinition): Definition {
  const market = { customerClasses: ['individual' as const] };
  const categories = category ? [category] : [];
  switch (kind) {
    case 'bundle':
      return { $schema: 'urn:offerwright:schema:v1:bundle', kind: 'offering', id, name, provenance, market, categories };
    case 'simple':
      return {
        $schema: 'urn:offerwright:schema:v1:offering',
        kind: 'offering',
        id,
        name,
        provenance,
        specification: specification ?? '',
        market,
        categories,
      };
    case 'specification':
      return {
        $schema: 'urn:offerwright:schema:v1:specification',
        kind: 'specification',
        id,
        name,
        provenance,
        serviceFamily,
        instances: 'individual',
        characteristics: { type: 'object', properties: {} },
        actions: ['add', 'modify', 'delete'],
      };
    case 'channel':
      return {
        $schema: 'urn:offerwright:schema:v1:channel',
        kind: 'channel',
        id,
        name,
        provenance,
        channelClass: 'own-shop',
        outlets: [{ id, name, region: region ?? '' }],
      };
    case 'category':
      return {
        $schema: 'urn:offerwright:schema:v1:category',
        kind: 'category',
        id,
        name,
        provenance,
        ...(category ? { parent: category } : {}),
      };
  }
}

export { canonicalJson } from './canonical-json.ts';
export { compareManifests, type ManifestDifference } from './compare-manifests.ts';
export { type ChangeDetail, compareWorkspaces, type ReleaseChange } from './compare-workspaces.ts';
export { contentHash, textHash } from './content-hash.ts';
export { definitionHash } from './definition-hash.ts';
export { type ManifestEntry, manifestOf, releaseHash } from './manifest.ts';
export { type DraftEdits, draftKeys, mergeDraft, type TheirEdit } from './merge-draft.ts';

export { canonicalJson } from './canonical-json.ts';
export { type ChangeDetail, compareWorkspaces, type ReleaseChange } from './compare-workspaces.ts';
export { contentHash, textHash } from './content-hash.ts';
export { type ManifestEntry, manifestOf, releaseHash } from './manifest.ts';
export { type DraftEdits, draftKeys, mergeDraft, type TheirEdit } from './merge-draft.ts';

import type { Scalar } from '../../schemas/generated/definitions.ts';
import { errorIssue, type Issue, warningIssue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import type { Definition, Workspace } from './definition.ts';

/** What must hold among the definitions of a workspace: one law a file, all of them in one ordered list. */
export type Law = (workspace: Workspace) => readonly Issue[];

/** Raw keys of a JSON Pointer. */
export type Keys = readonly (string | number)[];
type Params = Readonly<Record<string, Scalar>>;

const refOf = ({ kind, id }: Definition): { readonly kind: string; readonly id: string } => ({ kind, id });

/** An error at a place of a definition. */
export const breach = (definition: Definition, code: string, keys: Keys, params: Params = {}): Issue =>
  errorIssue(code, pointer(...keys), { params, definition: refOf(definition) });

/** A doubt at a place of a definition: published all the same. */
export const doubt = (definition: Definition, code: string, keys: Keys, params: Params = {}): Issue =>
  warningIssue(code, pointer(...keys), { params, definition: refOf(definition) });

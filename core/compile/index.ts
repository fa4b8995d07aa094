export { compile, engineVersion } from './compile.ts';
export type {
  AlterationNode,
  ComponentNode,
  ExistingFillers,
  FieldNode,
  GroupNode,
  InstalledMatch,
  ItemNode,
  ManifestEntry,
  OptionNode,
  Program,
  ProgramRule,
  RoleNode,
  TariffNode,
} from './program.ts';
export { walkNodes } from './walk-nodes.ts';

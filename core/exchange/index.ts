export { readTmf620 } from './read-tmf620.ts';
export { type Tmf620Version, tmf620Versions } from './tmf620-resource.ts';
export { writeTmf620 } from './write-tmf620.ts';

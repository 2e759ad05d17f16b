import { URI } from 'langium';

/** Where the built-in emotions, channels and the evidence `assumption` are declared: a read-only document of its own. */
export const builtinLibraryUri = URI.parse('journey-builtin:/library.journey');

/**
 * Optional packages that package-lock.json names but does not describe.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} lock
 * @returns {{ name: string, version: string, neededBy: string }[]}
 */
export function missingFromLock({ packages }) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isFound(packages, path, name)) missing.set(name, { name, version, neededBy: path });
    }
  }
  return [...missing.values()];
}

/** As Node looks packages up: beside the package that asks, then further out. */
function isFound(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0))) {
    if (packages[place ? `${place}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

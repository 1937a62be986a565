/**
 * Walks a tree of units, given as code → code of the unit above (null on top; a code that is not a key counts as above everything).
 * Gives the codes in an order with every unit after the one above it, and the rings of units that stand under each other.
 * Units in or under a ring come last, so that every code is in the order once.
 */
export function walkDown(parentOf: ReadonlyMap<string, string | null>): {
  order: string[];
  cycles: string[][];
} {
  const children = new Map<string, string[]>();
  const order: string[] = [];
  for (const [code, parent] of parentOf) {
    if (parent === null || !parentOf.has(parent)) {
      order.push(code);
      continue;
    }
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  const reached = new Set(order);
  const descend = (from: number): void => {
    for (let index = from; index < order.length; index++) {
      for (const child of children.get(order[index] ?? '') ?? []) {
        if (reached.has(child)) continue;
        reached.add(child);
        order.push(child);
      }
    }
  };
  descend(0);

  const cycles: string[][] = [];
  for (const code of parentOf.keys()) {
    if (reached.has(code)) continue;
    const cycle = ringAbove(code, parentOf);
    cycles.push(cycle);
    const from = order.length;
    for (const member of cycle) {
      reached.add(member);
      order.push(member);
    }
    descend(from);
  }
  return { order, cycles };
}

function ringAbove(start: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const seen = new Set<string>();
  let code = start;
  while (!seen.has(code)) {
    seen.add(code);
    code = parentOf.get(code) ?? code;
  }
  const path = [...seen];
  return path.slice(path.indexOf(code));
}

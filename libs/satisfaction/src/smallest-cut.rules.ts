export interface Edge {
  from: string;
  to: string;
  weight: number;
}

export interface Cut {
  weight: number;
  /** The vertices of one side. */
  side: Set<string>;
}

/** The lightest way to cut a connected part of the graph in two (Stoer and Wagner); undefined where nothing can be cut. */
export function smallestCut(edges: readonly Edge[]): Cut | undefined {
  const cuts = parts(edges).flatMap((part) => cutOf(part) ?? []);
  return cuts.toSorted((a, b) => a.weight - b.weight)[0];
}

type Graph = Map<string, Map<string, number>>;

function graphOf(edges: readonly Edge[]): Graph {
  const graph: Graph = new Map();
  const add = (from: string, to: string, weight: number) => {
    const own = graph.get(from) ?? new Map<string, number>();
    own.set(to, (own.get(to) ?? 0) + weight);
    graph.set(from, own);
  };
  for (const { from, to, weight } of edges) {
    add(from, to, weight);
    add(to, from, weight);
  }
  return graph;
}

function parts(edges: readonly Edge[]): Graph[] {
  const graph = graphOf(edges);
  const seen = new Set<string>();
  const found: Graph[] = [];
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const part: Graph = new Map();
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      part.set(at, graph.get(at)!);
      waiting.push(...graph.get(at)!.keys());
    }
    found.push(part);
  }
  return found;
}

function cutOf(graph: Graph): Cut | undefined {
  const merged = new Map([...graph.keys()].map((key) => [key, new Set([key])]));
  let best: Cut | undefined;
  while (graph.size > 1) {
    const { last, before, weight } = phase(graph);
    if (!best || weight < best.weight) best = { weight, side: new Set(merged.get(last)) };
    for (const key of merged.get(last)!) merged.get(before)!.add(key);
    merge(graph, before, last);
  }
  return best;
}

/** Takes vertices in the order of how tightly they hang on those taken; the last one's weight is a cut. */
function phase(graph: Graph): { last: string; before: string; weight: number } {
  const ties = new Map([...graph.keys()].map((key) => [key, 0]));
  let before = '';
  let last = '';
  let weight = 0;
  while (ties.size > 0) {
    before = last;
    [last, weight] = [...ties].reduce((a, b) => (b[1] > a[1] ? b : a));
    ties.delete(last);
    for (const [to, w] of graph.get(last)!) if (ties.has(to)) ties.set(to, ties.get(to)! + w);
  }
  return { last, before, weight };
}

function merge(graph: Graph, into: string, from: string): void {
  for (const [to, weight] of graph.get(from)!) {
    graph.get(to)?.delete(from);
    if (to === into) continue;
    graph.get(into)!.set(to, (graph.get(into)!.get(to) ?? 0) + weight);
    graph.get(to)!.set(into, (graph.get(to)!.get(into) ?? 0) + weight);
  }
  graph.delete(from);
}

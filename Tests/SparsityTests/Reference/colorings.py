"""Writes colorings.txt: checksums of greedy colorings of random graphs, found by the definitions.

Nothing is done cleverly here. A candidate color is tried by giving it to the vertex and looking at the whole
graph: whether neighbors differ, whether a path over four vertices, or a cycle, has two colors only. Orders
count neighbors anew for each vertex.

    python3 colorings.py > colorings.txt

The graphs are small, so that their definitions can be tried out, and many.

Each line: the number of the graph, then for each kind of coloring and each order a checksum of its colors.
"""

MASK = (1 << 64) - 1


class Generator:
    """splitmix64."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n


def pattern(number):
    """The entries of a random matrix with at most ten rows and columns."""
    g = Generator(number)
    rows, columns = 1 + g.below(10), 1 + g.below(10)
    count = g.below(rows * columns)
    return rows, columns, {(g.below(rows), g.below(columns)) for _ in range(count)}


ORDERS = ["natural", "largestFirst", "smallestLast", "incidenceDegree", "dynamicLargestFirst"]


def ordered(order, neighbors):
    n = len(neighbors)
    everything = set(range(n))
    if order == "natural":
        return list(range(n))
    if order == "largestFirst":
        return sorted(range(n), key=lambda v: (-len(neighbors[v]), v))
    if order == "smallestLast":
        left, sequence = set(everything), []
        while left:
            v = min(left, key=lambda v: (len(neighbors[v] & left), v))
            left.remove(v)
            sequence.append(v)
        return sequence[::-1]
    left, sequence = set(everything), []
    while left:
        counted = everything - left if order == "incidenceDegree" else left
        v = min(left, key=lambda v: (-len(neighbors[v] & counted), v))
        left.remove(v)
        sequence.append(v)
    return sequence


def greedy(sequence, is_valid, n):
    colors = [-1] * n
    for v in sequence:
        color = 0
        while True:
            colors[v] = color
            if is_valid(colors, v):
                break
            color += 1
    return colors


def proper(neighbors):
    return lambda colors, v: all(colors[w] != colors[v] for w in neighbors[v])


def star(neighbors):
    def is_valid(colors, v):
        if not proper(neighbors)(colors, v):
            return False
        n = len(neighbors)
        for a in range(n):
            for b in neighbors[a]:
                for c in neighbors[b] - {a}:
                    for d in neighbors[c] - {a, b}:
                        four = [colors[i] for i in (a, b, c, d)]
                        if -1 not in four and len(set(four)) == 2:
                            return False
        return True

    return is_valid


def acyclic(neighbors):
    def is_valid(colors, v):
        if not proper(neighbors)(colors, v):
            return False
        for other in set(colors) - {-1, colors[v]}:
            pair = {i for i in range(len(neighbors)) if colors[i] in (colors[v], other)}
            seen = set()
            for root in pair:
                if root in seen:
                    continue
                stack, members, edges = [root], {root}, 0
                while stack:
                    i = stack.pop()
                    for j in neighbors[i] & pair:
                        edges += 1
                        if j not in members:
                            members.add(j)
                            stack.append(j)
                seen |= members
                if edges // 2 != len(members) - 1:
                    return False
        return True

    return is_valid


def checksum(colors):
    """FNV-1a over the colors, each as a byte."""
    h = 0x811C9DC5
    for color in colors:
        h = ((h ^ (color & 0xFF)) * 0x01000193) & 0xFFFFFFFF
    return f"{h:08x}"


def main():
    for number in range(1000):
        rows, columns, entries = pattern(number)
        rows_of = [{i for (i, j) in entries if j == k} for k in range(columns)]
        sharing = [
            {k for k in range(columns) if k != j and rows_of[k] & rows_of[j]} for j in range(columns)
        ]
        used = [j for j in range(columns) if rows_of[j]]
        n = max(rows, columns)
        symmetric = [
            {k for k in range(n) if k != i and ((i, k) in entries or (k, i) in entries)}
            for i in range(n)
        ]
        present = [i for i in range(n) if symmetric[i] or (i, i) in entries]
        line = [str(number)]
        for neighbors, kept, kinds in ((sharing, used, [proper]), (symmetric, present, [star, acyclic])):
            for kind in kinds:
                for order in ORDERS:
                    sequence = [v for v in ordered(order, neighbors) if v in kept]
                    line.append(checksum(greedy(sequence, kind(neighbors), len(neighbors))))
        print(" ".join(line))


main()

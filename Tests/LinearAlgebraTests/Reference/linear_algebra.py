"""Truths for tests of linear algebra and of implicit functions, to 50 digits: writes the tables beside it.

Each line of a table is a name and numbers. Matrices are written row by row. Derivatives are taken along lines,
A + t U, by differences of values to 110 digits.
"""

import os
import mpmath as mp

mp.mp.dps = 50
folder = os.path.dirname(os.path.abspath(__file__))


def write(name, rows):
    with open(os.path.join(folder, name + ".txt"), "w") as table:
        table.write("# Written by linear_algebra.py.\n")
        for label, numbers in rows:
            numbers = [mp.nstr(mp.mpf(x), 25, strip_zeros=False) for x in numbers]
            table.write(label + " " + " ".join(numbers) + "\n")


def flat(a):
    return [a[i, j] for i in range(a.rows) for j in range(a.cols)]


def derivatives(f, order):
    """The derivatives at 0, of each order up to a highest one, of a function with a list of values."""
    count = len(f(mp.mpf(0)))
    with mp.workdps(110):
        # Central differences from one set of values: polynomial interpolation through 25 points.
        points = [mp.mpf(k) * mp.mpf(10) ** -6 for k in range(-12, 13)]
        values = [f(t) for t in points]
        result = []
        for n in range(order + 1):
            weights = stencil(points, n)
            result.append([mp.fsum(w * v[i] for w, v in zip(weights, values)) for i in range(count)])
        return result


cache = {}


def stencil(points, n):
    key = (len(points), n)
    if key not in cache:
        size = len(points)
        a = mp.matrix(size, size)
        b = mp.matrix(size, 1)
        unit = points[-1]
        for i in range(size):
            for j in range(size):
                a[i, j] = (points[j] / unit) ** i
        b[n] = mp.factorial(n) / unit**n
        cache[key] = list(mp.lu_solve(a, b))
    return cache[key]


symmetric = mp.matrix([[4, 1, -0.5, 0.25], [1, 3, 0.75, -1], [-0.5, 0.75, 6, 0.5], [0.25, -1, 0.5, 8]])
direction = mp.matrix([[0.5, -1, 0.25, 0], [-1, 2, 0.5, 0.75], [0.25, 0.5, -1, 1], [0, 0.75, 1, 0.5]])
general = mp.matrix([[0.5, -1.25, 2, 0.75], [1, 0.25, -0.5, 3], [-2, 1.5, 0.125, 1], [0.25, -0.75, 1, -0.5]])


def cholesky(t):
    lower = mp.cholesky(symmetric + t * direction)
    return flat(lower)


def eigen(t):
    values, vectors = mp.eigsy(symmetric + t * direction)
    n = symmetric.rows
    order = sorted(range(n), key=lambda i: values[i])
    columns = []
    for j in order:
        column = [vectors[i, j] for i in range(n)]
        largest = max(column, key=abs)
        columns.append([x / mp.sign(largest) for x in column])
    return [values[j] for j in order] + [columns[j][i] for i in range(n) for j in range(n)]


def qr(t):
    a = (general + t * direction)[:, 0:3]
    q, r = mp.qr(a, mode="skinny")
    signs = [mp.sign(r[i, i]) for i in range(3)]
    qs = [q[i, j] * signs[j] for i in range(4) for j in range(3)]
    rs = [r[i, j] * signs[i] for i in range(3) for j in range(3)]
    return qs + rs


def expm(t):
    return flat(mp.expm(general * 2 + t * direction))


def solve(t):
    return list(mp.lu_solve(general + t * direction, mp.matrix([1, 2 * t, -1, t * t])))


def log_determinant(t):
    return [mp.log(abs(mp.det(general + t * direction)))]


def row_order():
    """The rows of the matrix in the order in which elimination at t = 0 takes them."""
    a, order = general.copy(), list(range(4))
    for k in range(4):
        largest = max(range(k, 4), key=lambda i: abs(a[order[i], k]))
        order[k], order[largest] = order[largest], order[k]
        for i in range(k + 1, 4):
            factor = a[order[i], k] / a[order[k], k]
            for j in range(4):
                a[order[i], j] -= factor * a[order[k], j]
    return order


def triangles(t):
    a, order = general + t * direction, row_order()
    a = mp.matrix([[a[i, j] for j in range(4)] for i in order])
    lower = mp.eye(4)
    for k in range(4):
        for i in range(k + 1, 4):
            lower[i, k] = a[i, k] / a[k, k]
            for j in range(4):
                a[i, j] -= lower[i, k] * a[k, j]
    return flat(lower) + [a[i, j] if i <= j else mp.mpf(0) for i in range(4) for j in range(4)]


def inverse(t):
    return flat(mp.inverse(general + t * direction))


def determinant(t):
    return [mp.det(general + t * direction)]


def least_squares(t):
    a = (general + t * direction)[:, 0:3]
    return list(mp.lu_solve(a.T * a, a.T * mp.matrix([1, 2 * t, -1, t * t])))


rows = []
for name, f in [("cholesky", cholesky), ("eigen", eigen), ("qr", qr), ("expm", expm), ("solve", solve),
                ("logDeterminant", log_determinant), ("triangles", triangles), ("inverse", inverse),
                ("determinant", determinant), ("leastSquares", least_squares)]:
    for n, values in enumerate(derivatives(f, 6)):
        rows.append((f"{name}{n}", values))

# The exponential of matrices of all sizes along a line, to eighth order.
for size in ("0", "0.0009765625", "0.125", "0.5", "1.25", "4", "40"):
    matrix = general * (mp.mpf(float(size)) / 4)
    for n, values in enumerate(derivatives(lambda t: flat(mp.expm(matrix + t * direction)), 8)):
        rows.append((f"expm/{size}/{n}", values))

# Matrices with determinants in closed form.
for n in (4, 8, 12):
    toeplitz = mp.matrix(n, n)
    for i in range(n):
        for j in range(n):
            toeplitz[i, j] = mp.mpf(1) / 2 ** abs(i - j)
    rows.append((f"toeplitz{n}", [mp.log(mp.det(toeplitz)), mp.log((1 - mp.mpf(1) / 4) ** (n - 1))]))
write("matrices", rows)

# Kepler's equation E − e sin E = M, as a function of M and of e, and Lambert's W.
rows = []
for e in ("0.1", "0.5", "0.9"):
    for m in ("0.3", "1.5", "3.0"):
        e_value, m_value = mp.mpf(float(e)), mp.mpf(float(m))

        def anomaly(mean, eccentricity):
            return mp.findroot(lambda x: x - eccentricity * mp.sin(x) - mean, mean + eccentricity / 2)

        by_mean = derivatives(lambda t: [anomaly(m_value + t, e_value)], 8)
        by_eccentricity = derivatives(lambda t: [anomaly(m_value, e_value + t)], 8)
        rows.append((f"kepler {e} {m}", [x[0] for x in by_mean] + [x[0] for x in by_eccentricity]))
for x in ("-0.3", "0.5", "1.0", "10.0"):
    value = mp.mpf(float(x))
    rows.append((f"lambert {x}", [d[0] for d in derivatives(lambda t: [mp.lambertw(value + t).real], 8)]))
write("implicit", rows)

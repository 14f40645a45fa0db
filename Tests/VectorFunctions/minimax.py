"""The best polynomial for a function on an interval, by Remez's exchange algorithm.

Of all polynomials of a degree the best one's weighted error takes its greatest magnitude, with signs that
alternate, at degree + 2 points (Chebyshev). The algorithm solves for the polynomial that has errors of one
magnitude and alternating signs at degree + 2 points, moves the points to where its error is greatest, and
begins again until the greatest error is that magnitude (E. Remez, 1934; E. W. Cheney, Introduction to
Approximation Theory, chapter 3).
"""
from mpmath import cos, findroot, lu_solve, matrix, mp, mpf, pi, polyval  # noqa: F401


def extremum(error, left, middle, right):
    """Where |error| is greatest between left and right, by golden section around a sample."""
    ratio = (mp.sqrt(5) - 1) / 2
    a, b = left, right
    c, d = b - ratio * (b - a), a + ratio * (b - a)
    fc, fd = abs(error(c)), abs(error(d))
    for _ in range(24):
        if fc > fd:
            b, d, fd = d, c, fc
            c = b - ratio * (b - a)
            fc = abs(error(c))
        else:
            a, c, fc = c, d, fd
            d = a + ratio * (b - a)
            fd = abs(error(d))
    best = max((left, middle, right, c, d), key=lambda x: abs(error(x)))
    return best


def alternating(error, low, high, count):
    """Points where the error has its greatest magnitudes, with alternating signs; `count` of them."""
    samples = 12 * count
    grid = [(low + high) / 2 - (high - low) / 2 * cos(pi * k / samples) for k in range(samples + 1)]
    values = [error(x) for x in grid]
    runs = []                                    # the greatest sample of each run of one sign
    for k, v in enumerate(values):
        if runs and (values[runs[-1]] > 0) == (v > 0):
            if abs(v) > abs(values[runs[-1]]):
                runs[-1] = k
        else:
            runs.append(k)
    while len(runs) > count:                     # from the ends, whichever error is smaller
        runs.pop(0 if abs(values[runs[0]]) < abs(values[runs[-1]]) else -1)
    if len(runs) < count:
        raise ArithmeticError('%d alternations where %d are wanted' % (len(runs), count))
    last = len(grid) - 1
    return [extremum(error, grid[max(k - 1, 0)], grid[k], grid[min(k + 1, last)]) for k in runs]


def minimax(f, weight, low, high, degree):
    """The coefficients, lowest first, that make |weight · (f − polynomial)| least, and that error."""
    low, high, count = mpf(low), mpf(high), degree + 2
    points = [(low + high) / 2 - (high - low) / 2 * cos(pi * (k + mpf(1) / 2) / count)
              for k in range(count)]
    for _ in range(30):
        rows = matrix(count, count)
        right = matrix(count, 1)
        for i, x in enumerate(points):
            w = weight(x)
            for j in range(degree + 1):
                rows[i, j] = w * x ** j
            rows[i, degree + 1] = mpf(-1) ** i
            right[i] = w * f(x)
        solution = lu_solve(rows, right)
        coefficients = [solution[j] for j in range(degree + 1)]
        level = abs(solution[degree + 1])

        def error(x):
            return weight(x) * (f(x) - polyval(coefficients[::-1], x))
        points = alternating(error, low, high, count)
        greatest = max(abs(error(x)) for x in points)
        if greatest <= level * (1 + mpf(10) ** -4):
            return coefficients, greatest
    raise ArithmeticError('no convergence')

"""Derivatives of high order, for the table in ForwardModeTests/HighOrderTests.swift.

Run it to print the table. The coefficients come from recurrences in arithmetic of 400 digits; those of the
first orders are compared with mpmath's numerical differentiation.
"""
from mpmath import mp, mpf

ORDERS = (100, 150, 170, 171, 177, 178, 200, 250, 300, 400, 600, 800, 1000)
LAST = max(ORDERS)


def exponential(u):
    """exp of a series: n v_n = sum of j u_j v_(n-j)."""
    v = [mp.exp(u[0])]
    for n in range(1, len(u)):
        v.append(sum(j * u[j] * v[n - j] for j in range(1, n + 1) if u[j]) / n)
    return v


def polynomial(*c):
    return [mpf(a) for a in c] + [mpf(0)] * (LAST + 1 - len(c))


def exp_sin(x):
    return exponential([mp.sin(x + n * mp.pi / 2) / mp.factorial(n) for n in range(LAST + 1)])


def gaussian(x):
    return exponential(polynomial(-x * x, -2 * x, -1))


def growth(x):
    """exp(x) cosh 2x, half of exp(3x) + exp(-x); no terms of the product cancel."""
    return [(3 ** n * mp.exp(3 * x) + (-1) ** n * mp.exp(-x)) / 2 / mp.factorial(n) for n in range(LAST + 1)]


def bessel(x):
    """J0: the n-th derivative is the sum of (-1)^k binomial(n, k) J_(2k-n) over 2^n."""
    j = [mp.besselj(n, x) for n in range(LAST + 1)]
    row = [(j[n] if n >= 0 else (-1) ** n * j[-n]) for n in range(-LAST, LAST + 1)]
    c = []
    for n in range(LAST + 1):
        c.append(row[LAST - n] / mp.factorial(n))
        row = [(a - b) / 2 for a, b in zip(row, row[2:])]
    return c


CASES = (('expSine', exp_sin, lambda x: mp.exp(mp.sin(x)), '0.5'),
         ('gaussian', gaussian, lambda x: mp.exp(-x * x), '0.75'),
         ('growth', growth, lambda x: mp.exp(x) * mp.cosh(2 * x), '0.25'),
         ('bessel', bessel, lambda x: mp.besselj(0, x), '1'))

if __name__ == '__main__':
    for name, series, f, point in CASES:
        with mp.workdps(400):
            c = series(mpf(point))
            d = [mp.factorial(n) * c[n] for n in range(LAST + 1)]
            for n in range(8):
                assert abs(d[n] - mp.diff(f, mpf(point), n)) < mp.mpf(10) ** -40 * (1 + abs(d[n])), (name, n)
            print('  static let %s: [(Int, Double)] = [' % name)
            for n in ORDERS:
                # Double's decimal parser rounds correctly, to infinity too.
                overflows = abs(d[n]) >= mpf(2) ** 1024
                text = ('-' if d[n] < 0 else '') + '.infinity' if overflows else mp.nstr(d[n], 20)
                print('    (%d, %s),' % (n, text.replace('e+', 'e')))
            print('  ]')

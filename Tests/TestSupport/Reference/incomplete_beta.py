#!/usr/bin/env python3
"""Makes betaI.txt: the regularised incomplete beta function I_x(a, b) with its first and second derivatives.

    python3 incomplete_beta.py

A line is

    a b x f f_a f_b f_x f_aa f_ab f_ax f_bb f_bx f_xx

with truths as in the other tables. The function comes from the series DLMF 8.17.7 of positive terms, or one minus
that of the other side; derivatives in a and b are central differences at many bits, at 0 too, beyond which the
series goes on.
"""
import math
import os
import random
import sys

from mpmath import mp, mpf

sys.dont_write_bytecode = True                   # this folder is copied into the tests' bundle

from reference_core import HERE, fhex, token, truth  # noqa: E402


def series(a, b, x, y):
    term, total, k = mpf(1), mpf(1), 0
    while term > mp.ldexp(total, -mp.prec - 5) or x * (a + b + k) > a + k + 1:
        term = term * x * (a + b + k) / (a + k + 1)
        total += term
        k += 1
    return x ** a * y ** b * mp.gamma(a + b) * mp.rgamma(a + 1) * mp.rgamma(b) * total


def share(a, b, x):
    if x > 0.5:                                  # where it takes fewer terms
        with mp.workprec(mp.prec + 800):
            return 1 - series(b, a, 1 - x, x)
    return series(a, b, x, 1 - x)


def density(a, b, x):
    return x ** (a - 1) * (1 - x) ** (b - 1) * mp.gamma(a + b) * mp.rgamma(a) * mp.rgamma(b)


def density_x(a, b, x):
    return density(a, b, x) * ((a - 1) / x - (b - 1) / (1 - x))


def differences(fn, i, j):
    """The derivative of orders i and j in a and b."""
    def at(a, b, x):
        p = mp.prec
        with mp.workprec(p + (i + j) * (p // 2 + 40) + 400):
            h, k = (mp.ldexp(min(c or 1, mpf(1)), -p // 2 - 30) for c in (a, b))
            total = mpf(0)
            for m in range(i + 1):
                for n in range(j + 1):
                    weight = (-1) ** (m + n) * math.comb(i, m) * math.comb(j, n)
                    total += weight * fn(a + (mpf(i) / 2 - m) * h, b + (mpf(j) / 2 - n) * k, x)
            return total / h ** i / k ** j
    return at


def column(fn, i=0, j=0, value=0.0):
    """A derivative; where a or b is 0 and not differentiated in, the function is 1 or 0 whatever the others are."""
    derivative = differences(fn, i, j) if i + j else fn

    def at(a, b, x):
        if a == 0 and i == 0:
            return value
        if b == 0 and j == 0:
            return 0.0
        return derivative(a, b, x)
    return at


COLUMNS = (column(share, value=1.0), column(share, 1), column(share, 0, 1), column(density), column(share, 2),
           column(share, 1, 1), column(density, 1), column(share, 0, 2), column(density, 0, 1), column(density_x))


def points():
    rng = random.Random('fluxion-reference:betaI')
    yield from ((1.0, 1.0, 0.25), (2.0, 3.0, 0.5), (0.5, 0.5, 1e-10), (2.5, 0.5, 0.875), (0.5, 0.5, 0.99999))
    for _ in range(40):
        yield rng.uniform(0.1, 10), rng.uniform(0.1, 10), rng.random()
    for _ in range(40):
        a, b = 2.0 ** rng.uniform(-8, 8), 2.0 ** rng.uniform(-8, 8)
        m = a / (a + b)
        yield a, b, min(0.999, max(0.001, m + rng.uniform(-6, 6) * math.sqrt(m * (1 - m) / (a + b + 1))))
    for _ in range(12):
        yield rng.uniform(50, 800), rng.uniform(0.1, 3), 1 - 2.0 ** -rng.uniform(1, 20)
        yield rng.uniform(0.1, 3), rng.uniform(50, 800), 2.0 ** -rng.uniform(1, 20)
    for _ in range(8):                           # where the lesser tail is integrated
        a, b = rng.uniform(20500, 30000), rng.uniform(20500, 30000)
        m = a / (a + b)
        yield a, b, m + rng.uniform(-8, 8) * math.sqrt(m * (1 - m) / (a + b))
    for b in (2.0 ** -12, 0.25, 1.0, 2.5, 30.0):      # a = 0, b = 0, and next to them
        for x in (2.0 ** -40, 0.015625, 0.3125, 0.75, 0.9990234375):
            yield 0.0, b, x
            yield b, 0.0, x
    yield from ((1e-10, 2.0, 1e-8), (1e-25, 3.0, 1e-9), (1e-25, 0.5, 0.25), (1e-25, 0.5, 0.75), (2.0, 1e-20, 0.99999),
                (1e-200, 1e-150, 1e-100), (2.5, 1e6, 5e-6), (0.75, 1e7, 1e-6), (1e-3, 1e9, 1e-10))


def main():
    lines = ['# betaI(a, b, x) = regularised incomplete beta function I_x(a, b)',
             '# columns: a b x f f_a f_b f_x f_aa f_ab f_ax f_bb f_bx f_xx']
    for p in points():
        lines.append(' '.join([fhex(v) for v in p] + [token(truth(fn, *p)) for fn in COLUMNS]))
    with open(os.path.join(HERE, 'betaI.txt'), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()

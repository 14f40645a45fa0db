#!/usr/bin/env python3
"""Makes betaI.txt: the regularised incomplete beta function I_x(a, b) with its first and second derivatives.

    python3 incomplete_beta.py

A line is

    a b x f f_a f_b f_x f_aa f_ab f_ax f_bb f_bx f_xx

with truths as in the other tables. The function comes from the series DLMF 8.17.7 of positive terms, or one minus
that of the other side; derivatives in a and b are central differences at many bits.
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
    front = a * mp.log(x) + b * mp.log(y) + mp.loggamma(a + b) - mp.loggamma(a + 1) - mp.loggamma(b)
    return mp.exp(front) * total


def share(a, b, x):
    if x > 0.5:                                  # where it takes fewer terms
        with mp.workprec(mp.prec + 800):
            return 1 - series(b, a, 1 - x, x)
    return series(a, b, x, 1 - x)


def density(a, b, x):
    return mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x)
                  + mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b))


def density_x(a, b, x):
    return density(a, b, x) * ((a - 1) / x - (b - 1) / (1 - x))


def differences(fn, i, j):
    """The derivative of orders i and j in a and b."""
    def at(a, b, x):
        p = mp.prec
        with mp.workprec(p + (i + j) * (p // 2 + 40) + 400):
            h, k = (mp.ldexp(min(c, mpf(1)), -p // 2 - 30) for c in (a, b))
            total = mpf(0)
            for m in range(i + 1):
                for n in range(j + 1):
                    weight = (-1) ** (m + n) * math.comb(i, m) * math.comb(j, n)
                    total += weight * fn(a + (mpf(i) / 2 - m) * h, b + (mpf(j) / 2 - n) * k, x)
            return total / h ** i / k ** j
    return at


COLUMNS = (share, differences(share, 1, 0), differences(share, 0, 1), density, differences(share, 2, 0),
           differences(share, 1, 1), differences(density, 1, 0), differences(share, 0, 2),
           differences(density, 0, 1), density_x)


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


def main():
    lines = ['# betaI(a, b, x) = regularised incomplete beta function I_x(a, b)',
             '# columns: a b x f f_a f_b f_x f_aa f_ab f_ax f_bb f_bx f_xx']
    for p in points():
        lines.append(' '.join([fhex(v) for v in p] + [token(truth(fn, *p)) for fn in COLUMNS]))
    with open(os.path.join(HERE, 'betaI.txt'), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()

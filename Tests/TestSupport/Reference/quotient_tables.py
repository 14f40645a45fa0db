"""The quotient and the remainders.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math
from fractions import Fraction

from mpmath import mp, mpf
from mpmath.libmp import from_man_exp

from plane_tables import EDGES, rnd, sign
from reference_core import INF, MAX, MINNORM, MINSUB, NAN, Binary, copysign0, step
from second_order import BinarySecond


def div_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    ix, iy = math.isinf(x), math.isinf(y)
    if (x == 0 and y == 0) or (ix and iy):
        return NAN, NAN, NAN
    s = math.copysign(1, x) * math.copysign(1, y)
    if y == 0:
        return math.copysign(INF, s), math.copysign(INF, y), math.copysign(INF, -x)
    if iy:
        return copysign0(s), copysign0(y), copysign0(-x)
    if ix:
        return math.copysign(INF, s), None, math.copysign(INF, -x)
    if x == 0:
        return copysign0(s), None, copysign0(-x)
    return None


def div_args(rng):
    for u in EDGES:
        for v in EDGES:
            yield u, v
    for a, b in ((1e300, 1e200), (1e-300, 1e-200), (1e-300, 1e-160), (1e300, 1e-10), (1e-10, 1e308), (3 * MINSUB, 2.0),
                 (5 * MINSUB, 2.0), (7 * MINSUB, -2.0), (MINNORM, 3.0), (MINNORM, 2.0 ** 52), (MINNORM, 2.0 ** 53),
                 (1.5 * MINNORM, 2.0 ** 53), (MAX, 0.5), (MAX, step(1.0, -1)), (MAX, MINSUB), (MINSUB, MAX),
                 (1, 3), (2, 3), (10, 3), (1, 10), (6, 3), (1, 2.0 ** -1024), (1, 2.0 ** 1023), (1, 2.0 ** -537),
                 (1, 2.0 ** -512), (1, 1e154), (1, 1e-154), (1, 1e162), (1e-320, 1e-320), (1e308, 1e308)):
        yield a, b
        yield -a, b
    for _ in range(70):
        yield rng.uniform(-10, 10), rng.uniform(-10, 10)
    for _ in range(60):
        yield rnd(rng, -1074, 1023), rnd(rng, -1074, 1023)
    for _ in range(25):
        yield rnd(rng, -540, 540), rnd(rng, -540, 540)
    for _ in range(15):
        yield rnd(rng, -1074, -1020), rnd(rng, -5, 60)
    for _ in range(15):
        y = float(rng.randint(1, 2 ** 26))
        yield y * float(rng.randint(1, 2 ** 26)), y


Binary('div', 'x/y', ('x', 'y'),
       (lambda x, y: x / y, lambda x, y: 1 / y, lambda x, y: -x / (y * y)), div_special, div_args,
       ["f_x = 1/y, f_y = -x/y^2; IEEE limits at y = +-0 and at infinities; 0/0 and inf/inf: nan nan nan;",
        "x/(+-0), x != 0: +-inf, 1/y = +-inf, -x/y^2 = -sign(x) inf"],
       ((1.5, 2.5), (0.25, -3.5), (10, 0.125), (-0.9, 20.5)))


def div_second_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    s = sign(x) * sign(y)
    if y == 0:
        return 0.0, -INF, math.copysign(INF, s)
    if math.isinf(y):
        return 0.0, -0.0, copysign0(s)
    if math.isinf(x):
        return 0.0, None, math.copysign(INF, s)
    if x == 0:
        return 0.0, None, copysign0(s)
    return 0.0, None, None


BinarySecond('div',
             (lambda x, y: mpf(0), lambda x, y: -1 / (y * y), lambda x, y: 2 * x / y ** 3),
             (lambda x, y: mpf(0), lambda x, y: mpf(0), lambda x, y: 2 / y ** 3, lambda x, y: -6 * x / y ** 4),
             div_second_special,
             ["f_xx = 0, f_xy = -1/y^2, f_yy = 2x/y^3; x/(+-0), x != 0: 0 -inf +-inf; x/(+-inf): 0 -0 +-0"])


def exact_int(n):
    return mp.make_mpf(from_man_exp(n, 0)) if n else 0.0


def exact_fraction(q):
    """A Fraction with a power-of-two denominator as an mpf."""
    return mp.make_mpf(from_man_exp(q.numerator, 1 - q.denominator.bit_length()))


def remainder_special(quotient):
    def special(x, y):
        if math.isnan(x) or math.isnan(y) or math.isinf(x) or y == 0:
            return NAN, NAN, NAN
        if math.isinf(y):
            return x, 1.0, 0.0
        qx, qy = Fraction(x), Fraction(y)
        n = quotient(qx / qy)
        r = qx - n * qy
        f = exact_fraction(r) if r else copysign0(x)
        return f, 1.0, exact_int(-n)
    return special


def remainder_args(rng):
    for u in EDGES:
        for v in EDGES:
            yield u, v
    for a, b in ((5, 3), (7, 2), (5, 2), (3, 2), (1, 2), (9, 6), (6, 4), (10, 4), (14, 4), (2.5, 1), (3.5, 1), (0.5, 1),
                 (1.5, 1), (6, 3), (1, 0.1), (0.3, 0.1), (1e10, 0.1), (1e300, 3), (1e308, 1e-308), (MAX, MINSUB),
                 (MAX, 3 * MINSUB), (MAX, MINNORM), (MAX, 0.75), (1e16, 3), (2.0 ** 60, 7), (3 * MINSUB, 2 * MINSUB),
                 (5 * MINSUB, 2 * MINSUB), (MINNORM, 3 * MINSUB), (1e-310, 3e-320), (step(3.0, -1), 3), (step(3.0, 1), 3),
                 (3, 3), (step(1.5, -1), 3), (step(1.5, 1), 3), (1e-5, 1e300), (2.0 ** 53 + 2, 2.0), (MAX, MAX / 2),
                 (MAX, step(MAX, -1)), (2 ** 53 - 1, 2.0)):
        for s, t in ((1, 1), (-1, 1), (1, -1)):
            yield s * a, t * b
    for _ in range(60):
        yield rng.uniform(-100, 100), rng.uniform(-10, 10)
    for _ in range(40):
        yield rnd(rng, -1074, 1023), rnd(rng, -1074, 1023)
    for _ in range(25):
        e = rng.randint(-1060, 960)
        yield rnd(rng, e, e + 55), rnd(rng, e, e + 2)
    for _ in range(25):
        y = rng.randint(1, 2 ** 20) / 16.0
        yield y * rng.randint(-2 ** 20, 2 ** 20), y
        yield y * (rng.randint(-2 ** 20, 2 ** 20) + 0.5), y


REMC = "x infinite, y zero or a NaN: nan nan nan; y infinite and x finite: x 1 0; a zero f has the sign of x; f_y = 0 is +0"

Binary('fmod', "C's fmod: x - trunc(x/y) y", ('x', 'y'), (None, None, None),
       remainder_special(lambda q: math.trunc(q)), remainder_args,
       ["f_x = 1, f_y = -trunc(x/y) of the exact quotient;", REMC])

Binary('remainder', 'IEEE remainder: x - n y, n = x/y rounded half to even', ('x', 'y'),
       (None, None, None), remainder_special(lambda q: round(q)), remainder_args,
       ["f_x = 1, f_y = -n, n from the exact quotient;", REMC])
for _name in ('fmod', 'remainder'):
    BinarySecond(_name, None, None, None, ["0 0 0 wherever the value is not nan, also at the jumps"])

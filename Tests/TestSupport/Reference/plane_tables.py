"""Functions of points of the plane, and the power.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math
from fractions import Fraction

from mpmath import mp, mpf

from power_tables import c_pow_edge, c_pow_edge_slope, edge_second, real_pow
from reference_core import (HALF_SUB, INF, MAX, MAXSUB, MINNORM, MINSUB, NAN, NORM, OVER, Binary, copysign0,
                            round_double, step)
from second_order import BinarySecond, quotient


def sign(x):
    return math.copysign(1.0, x)


def rnd(rng, lo, hi, sign=True):
    """A random double with exponent in lo..hi."""
    v = math.ldexp(1.0 + rng.random(), rng.randint(lo, hi))
    return -v if sign and rng.random() < 0.5 else v


EDGES = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, MINSUB, -MINSUB, MAX, -MAX]


def plane_args(rng):
    """Pairs for atan2 and hypot."""
    for u in EDGES:
        for v in EDGES:
            yield u, v
    for e in (200, -200, 300, -300, 154, -154, 160, -160):
        for s, t in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
            yield s * 10.0 ** e, t * 10.0 ** e
    for m in (1.7e308, 1.2e308, MAX / math.sqrt(2), MAX, MAX / 2, 1.3e154, 1.34e154, 1.5e-154, 2.2e-154,
              MINNORM, MAXSUB, 5 * MINSUB, 1e-310):
        yield m, m
        yield m, -0.75 * m
        yield -m, rng.random() * m
    for _ in range(3):
        yield step(MAX / math.sqrt(2), _ - 1), step(MAX / math.sqrt(2), _ - 1)
    for k in (1, 5, 13, 26, 27, 28, 53, 54, 60, 500, 1000):
        yield 1.0, 2.0 ** -k
        yield 2.0 ** -k, -1.0
        yield -2.0 ** k, 1.5
    for a, b in ((3, 4), (5, 12), (8, 15), (1e-320, 3e-320), (3e-320, -4e-320), (3e300, 4e300), (1e308, 1e-308),
                 (1e-308, 1e308), (1e-308, -1e308), (MINSUB, 3 * MINSUB), (3 * MINSUB, 4 * MINSUB),
                 (2 * MINSUB, MINSUB), (1e200, 1e-200), (1e-200, -1e200), (1e150, 1e-170), (1e-160, 1e-150),
                 (MAX, 1e292), (MAX, 1e300), (1.0, 1.0), (2.0, -2.0), (0.5, -0.0), (-0.0, 2.5), (0.0, -2.5)):
        yield a, b
    for _ in range(80):
        yield rng.uniform(-10, 10), rng.uniform(-10, 10)
    for _ in range(60):
        yield rnd(rng, -1074, 1023), rnd(rng, -1074, 1023)
    for _ in range(30):
        e = rng.randint(-1070, 1020)
        yield rnd(rng, e, e + 3), rnd(rng, e, e + 3)
    for _ in range(15):
        yield rnd(rng, 1020, 1023), rnd(rng, 1020, 1023)
        yield rnd(rng, -1074, -1023), rnd(rng, -1074, -1023)


def atan2_special(y, x):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    s = math.copysign(1.0, y)
    if x == 0 and y == 0:
        return (y if math.copysign(1, x) > 0 else (lambda: s * mp.pi)), NAN, NAN
    dy, dx = copysign0(x), copysign0(-y)
    if math.isinf(x) and math.isinf(y):
        k = 1 if x > 0 else 3
        return (lambda: s * k * mp.pi / 4), dy, dx
    if math.isinf(y):
        return (lambda: s * mp.pi / 2), dy, dx
    if math.isinf(x):
        return (copysign0(y) if x > 0 else (lambda: s * mp.pi)), dy, dx
    if y == 0:
        return (y if x > 0 else (lambda: s * mp.pi)), None, dx
    if x == 0:
        return (lambda: s * mp.pi / 2), dy, None
    return None


def mp_atan2(y, x):
    if x < 0 and abs(y) < abs(x):
        return (mp.pi if y > 0 else -mp.pi) + mp.atan(y / x)
    if abs(y) >= abs(x):
        return (mp.pi / 2 if y > 0 else -mp.pi / 2) - mp.atan(x / y)
    return mp.atan(y / x)


Binary('atan2', 'angle of the point (x, y)', ('y', 'x'),
       (mp_atan2, lambda y, x: x / (x * x + y * y), lambda y, x: -y / (x * x + y * y)),
       atan2_special, plane_args,
       ["f_y = x/(x^2+y^2), f_x = -y/(x^2+y^2); at (+-0, +-0) f per C and both derivatives nan;",
        "an infinite argument: f per C, both derivatives 0 (with the signs of x and of -y)"],
       ((1, 2), (-1.5, 0.25), (3, -4), (-0.125, -2)))


def atan2_second_special(y, x):
    if math.isnan(x) or math.isnan(y) or (x == 0 and y == 0):
        return NAN, NAN, NAN
    s = sign(x) * sign(y)
    ix, iy = math.isinf(x), math.isinf(y)
    if ix or iy:
        return copysign0(-s), (-0.0 if ix and not iy else 0.0), copysign0(s)
    if x == 0 or y == 0:
        return copysign0(-s), None, copysign0(s)
    return None


BinarySecond('atan2',
             (lambda y, x: -2 * x * y / (x * x + y * y) ** 2,
              lambda y, x: (y - x) * (y + x) / (x * x + y * y) ** 2,
              lambda y, x: 2 * x * y / (x * x + y * y) ** 2),
             (lambda y, x: -2 * x * (x * x - 3 * y * y) / (x * x + y * y) ** 3,
              lambda y, x: -2 * y * (y * y - 3 * x * x) / (x * x + y * y) ** 3,
              lambda y, x: 2 * x * (x * x - 3 * y * y) / (x * x + y * y) ** 3,
              lambda y, x: 2 * y * (y * y - 3 * x * x) / (x * x + y * y) ** 3),
             atan2_second_special,
             ["f_yy = -2xy/r^4, f_yx = (y^2-x^2)/r^4, f_xx = 2xy/r^4, r^2 = x^2+y^2; at (+-0, +-0): nan;",
              "an infinite argument: 0, with the signs of -xy, y^2-x^2 (+ if both are infinite) and xy"])


def hypot_special(x, y):
    ix, iy = math.isinf(x), math.isinf(y)
    if math.isnan(x) or math.isnan(y):
        return (INF if ix or iy else NAN), NAN, NAN
    if ix and iy:
        return INF, NAN, NAN
    if ix:
        return INF, math.copysign(1.0, x), copysign0(y)
    if iy:
        return INF, copysign0(x), math.copysign(1.0, y)
    if x == 0 and y == 0:
        return 0.0, NAN, NAN
    if x == 0:
        return abs(y), copysign0(x), math.copysign(1.0, y)
    if y == 0:
        return abs(x), math.copysign(1.0, x), copysign0(y)
    return None


def mp_hypot(x, y):
    return mp.sqrt(x * x + y * y)


Binary('hypot', 'sqrt(x^2 + y^2)', ('x', 'y'),
       (mp_hypot, lambda x, y: x / mp_hypot(x, y), lambda x, y: y / mp_hypot(x, y)),
       hypot_special, plane_args,
       ["at (0, 0): 0 nan nan; one infinite argument: inf, +-1 in it, 0 in the other; both infinite:",
        "inf nan nan; an infinity with a NaN: inf nan nan"],
       ((1, 2), (-1.5, 0.25), (3, -4), (-0.125, -2)))


def hypot_second_special(x, y):
    if math.isnan(x) or math.isnan(y) or (x == 0 and y == 0):
        return NAN, NAN, NAN
    cross = copysign0(-sign(x) * sign(y))
    if math.isinf(x) or math.isinf(y):
        return 0.0, cross, 0.0
    if x == 0:
        return None, cross, 0.0
    if y == 0:
        return 0.0, cross, None
    return None


BinarySecond('hypot',
             (lambda x, y: y * y / mp_hypot(x, y) ** 3, lambda x, y: -x * y / mp_hypot(x, y) ** 3,
              lambda x, y: x * x / mp_hypot(x, y) ** 3),
             (lambda x, y: -3 * x * y * y / mp_hypot(x, y) ** 5,
              lambda x, y: y * (2 * x * x - y * y) / mp_hypot(x, y) ** 5,
              lambda x, y: x * (2 * y * y - x * x) / mp_hypot(x, y) ** 5,
              lambda x, y: -3 * x * x * y / mp_hypot(x, y) ** 5),
             hypot_second_special,
             ["f_xx = y^2/r^3, f_xy = -xy/r^3, f_yy = x^2/r^3; at (0, 0): nan; infinite arguments, also both: 0",
              "(the limit of |f_xx|, |f_xy|, |f_yy| <= 1/r), f_xy with the sign of -xy; with a NaN: nan"])


def pow_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return (1.0 if x == 1 or y == 0 else NAN), NAN, NAN
    if math.isinf(y):
        ax = abs(x)
        f = 1.0 if ax == 1 else INF if (ax > 1) == (y > 0) else 0.0
        if x < 0:
            return f, NAN, NAN
        if x == 1:
            return 1.0, y, 0.0
        if x == 0 and y > 0:
            return 0.0, 0.0, 0.0
        return f, math.copysign(f, y), math.copysign(f, 1 if ax > 1 else -1)
    q = Fraction(y)
    integer = q.denominator == 1
    if x == 0:
        f, d = c_pow_edge(x, q), c_pow_edge_slope(x, q)
        return f, d, (0.0 if y > 0 else -INF if y == 0 else math.copysign(INF, -f))
    if math.isinf(x):
        f, d = c_pow_edge(x, q), c_pow_edge_slope(x, q)
        if x > 0:
            return f, d, (INF if y >= 0 else 0.0)
        return f, (d if integer else NAN), NAN
    if x < 0:
        return (None, 0.0 if y == 0 else None, NAN) if integer else (NAN, NAN, NAN)
    if y == 0:
        return 1.0, 0.0, None
    return None


def pow_args(rng):
    bases = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, 0.5, -2.0, 2.0]
    exps = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5, INF, -INF, NAN, 1.5]
    for x in bases:
        for y in exps:
            yield x, y
    for x in (0.0, -0.0, INF, -INF):
        for y in (MINSUB, -MINSUB, 0.75, step(1.0, 1), step(1.0, -1), 2.0 ** 53 + 2, 2.0 ** 60, 2.0 ** 53 - 1,
                  -2.0 ** 53 + 1, 1e300, -1e300, 2.5, -2.5):
            yield x, y
    for x in (MINSUB, MINNORM, MAX, 1e-300, 1e300):
        for y in (1.0, -1.0, 0.5, -0.5, 2.0, 0.0, 1e-5, 1.0 + 2.0 ** -30, -1e-20):
            yield x, y
    for x in (-3.0, -0.5, -1.0, -1e200, -1e-200, -1.0 - 2.0 ** -52, -MINSUB, -MAX):
        for y in (3.0, -3.0, 4.0, 0.5, 101.0, 2.0 ** 53 - 1, 2.0 ** 60):
            yield x, y
    for k in (1, 5, 10, 20, 30, 40, 50, 52):
        for s in (-1, 1):
            x = 1.0 + s * 2.0 ** -k
            yield x, rng.uniform(-700, 700) * 2.0 ** k
            yield x, rng.uniform(-20, 20)
    for x in (2.0, 10.0, math.e, 1.5, 0.3):
        for t in (OVER, NORM, HALF_SUB):
            y = round_double(mp.log(t) / mp.log(mpf(x)))[0]
            for i in (-1, 0, 1):
                yield x, step(y, i)
    for _ in range(60):
        yield rng.uniform(0, 10), rng.uniform(-10, 10)
    for _ in range(40):
        yield rnd(rng, -1074, 1023, False), rnd(rng, -12, 0)
    for _ in range(20):
        yield rnd(rng, -1074, 1023, False), rnd(rng, -80, 80)
    for _ in range(15):
        yield -rng.uniform(0, 10), float(rng.randint(-20, 20))


Binary('pow', 'x^y', ('x', 'y'),
       (real_pow, lambda x, y: y * real_pow(x, y - 1), lambda x, y: real_pow(x, y) * mp.log(x)),
       pow_special, pow_args,
       ["f per C; f_x = y x^(y-1), f_y = x^y log x; 0^y, y > 0: f_y = 0; 0^0: 1 0 -inf; 0^y, y < 0: IEEE limits,",
        "f_y = f times log 0 = -inf (so +inf for -0 to a negative odd power); negative base: integer y: f_y = nan,",
        "other y: nan nan nan; -inf to a non-integer and a negative base to +-inf: f per C, nan nan;",
        "a NaN argument: nan nan, also where f = 1; inf^0: 1 0 inf; 1^(+-inf): 1 +-inf 0;",
        "y is exact: for large even y, y-1 is odd, so f_x of a negative base has the sign of that"],
       ((1.5, 2.5), (0.25, -3.5), (10, 0.125), (0.9, 20.5)))


def pow_second_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    if math.isinf(y):                            # the limit in y for the fixed base
        if x < 0:
            return NAN, NAN, NAN
        if x == 1:
            return INF, 1.0, 0.0
        f = INF if (x > 1) == (y > 0) else 0.0
        return f, math.copysign(f, y if x > 1 else -y), f
    q = Fraction(y)
    if x == 0:
        e = c_pow_edge(x, q - 1)                 # f_xy = x^(y-1) (1 + y log x), f_yy = x^y (log x)^2
        cross = -e if y > 0 else e
        if y == 1:
            cross = -INF
        return edge_second(x, q), cross, (INF if y == 0 else c_pow_edge(x, q))
    if math.isinf(x):
        if x < 0:
            return (edge_second(x, q) if q.denominator == 1 else NAN), NAN, NAN
        cross = INF if y >= 1 else 0.0 if y >= 0 else -0.0
        return edge_second(x, q), cross, (INF if y >= 0 else 0.0)
    if x < 0:
        if q.denominator != 1:
            return NAN, NAN, NAN
        return (0.0 if y in (0, 1) else None), NAN, NAN
    if y in (0, 1):
        return 0.0, None, (0.0 if x == 1 else None)
    return None


def pow_cond_xx(x, y):
    if x < 0:
        return abs(y - 2)                        # along the integer y only
    if y == 1:
        return INF
    return max(abs(y - 2), abs((2 * y - 1) / (y - 1) + y * mp.log(x)))


def pow_cond_xy(x, y):
    u = y * mp.log(x)
    return max(quotient(2 * y - 1 + (y - 1) * u, 1 + u), quotient(u * (2 + u), 1 + u))


def pow_cond_yy(x, y):
    u = mp.log(x)
    return max(quotient(2 + y * u, u), abs(y * u))


BinarySecond('pow',
             (lambda x, y: y * (y - 1) * real_pow(x, y - 2),
              lambda x, y: real_pow(x, y - 1) * (1 + y * mp.log(x)),
              lambda x, y: real_pow(x, y) * mp.log(x) ** 2),
             (lambda x, y: y * (y - 1) * (y - 2) * real_pow(x, y - 3),
              lambda x, y: real_pow(x, y - 2) * (2 * y - 1 + y * (y - 1) * mp.log(x)),
              lambda x, y: real_pow(x, y - 1) * mp.log(x) * (2 + y * mp.log(x)),
              lambda x, y: real_pow(x, y) * mp.log(x) ** 3),
             pow_second_special,
             ["f_xx = y (y-1) x^(y-2), f_xy = x^(y-1) (1 + y log x), f_yy = x^y (log x)^2;",
              "base +-0: limits with |x| in the logarithm (0^y: f_yy = 0 for y > 0, inf for y = 0, else like f;",
              "f_xy = -0 for y > 1, -inf for y = 1); base inf: limits; negative base, -inf: f_xx for integer y, else nan;",
              "y = +-inf: the limit in y for the fixed base (1^(+-inf): inf 1 0; negative base: nan);",
              "cond of a negative base: in x only; base +-0: nan"],
             (pow_cond_xx, pow_cond_xy, pow_cond_yy))

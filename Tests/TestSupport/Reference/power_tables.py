"""The powers with a constant exponent and the functions of two arguments."""
import math
from fractions import Fraction

from mpmath import mp, mpf
from mpmath.libmp import from_man_exp

from reference_core import (HALF_SUB, INF, KS_SHORT, MAX, MAXSUB, MINNORM, MINSUB, NAN, NORM, OVER, Binary, Unary,
                            clamp, copysign0, round_double, step, threshold)

# powers with a constant exponent ------------------------------------------------------------


def c_pow_edge(x, y):
    """C's pow for x = ±0 or ±inf and finite y given as a Fraction."""
    odd = y.denominator == 1 and y.numerator % 2 != 0
    if y == 0:
        return 1.0
    big = math.isinf(x) == (y > 0)
    v = INF if big else 0.0
    return math.copysign(v, x) if odd else v


def mul(c, v):
    """c·v for a Fraction c and an IEEE edge value v."""
    return math.copysign(v, math.copysign(1, v) * (1 if c > 0 else -1))


def c_pow_edge_slope(x, y):
    """The derivative y x^(y-1) at x = ±0 or ±inf."""
    if y == 0:
        return 0.0
    if y == 1:
        return 1.0
    return mul(y, c_pow_edge(x, y - 1))


def real_pow(x, y):
    """x^y at the working precision, x of either sign if y is an integer."""
    if x < 0:
        v = real_pow(-x, y)
        return -v if int(y) % 2 else v
    two = 2 * y
    if two == int(two) and abs(two) <= 2048:
        if y == int(y):
            return x ** int(y)
        return mp.sqrt(x) ** int(two)
    extra = max(0, mp.mag(y)) + 20
    with mp.workprec(mp.prec + min(extra, 1200)):
        t = y * mp.log(x)
        return mp.exp(clamp(t, mpf(10) ** 7))


def pow_const(name, c):
    cf, integer = Fraction(c), float(c).is_integer()

    def F(x):
        return real_pow(x, mpf(c))

    def D(x):
        if c == 0:
            return 0.0
        return mpf(c) * real_pow(x, mpf(c) - 1)

    def special(x):
        if math.isnan(x):
            return (1.0, 0.0) if c == 0 else (NAN, NAN)
        if x == 0 or math.isinf(x):
            d = c_pow_edge_slope(x, cf)
            return c_pow_edge(x, cf), (NAN if x == -INF and not integer else d)
        if x < 0 and not integer:
            return NAN, NAN
        return None

    def args(a):
        a.common(neg=integer)
        if not integer:
            a.outside(-MINSUB, -MINNORM, -0.5, -1, -2.5, -8, -1e10, -MAX)
        a.logs(-1074, 1023, 50 if integer else 100, neg=integer)
        a.logs(-30, 30, 40 if integer else 80, neg=integer)
        a.near(1.0, 4, KS_SHORT, mirror=integer)
        if integer:
            a.near(0.0, 3)
        a.add(2, 3, 4, 5, 9, 16, 25, 0.25, 0.0625, 7)
        if c not in (0, 1):
            for g in (F, D):
                for t in (OVER, NORM, HALF_SUB):
                    for lo, hi in ((MINSUB, 1.0), (1.0, MAX)):
                        with mp.workprec(200):
                            u, v = g(mpf(lo)), g(mpf(hi))
                        if isinstance(u, float) or (u > t) == (v > t):
                            continue
                        a.near(threshold(g, t, lo, hi), 3, mirror=integer)
        if c == 100:
            a.uniform(-2, 2, 25)
        a.uniform(-5 if integer else 0, 5, 40)
        a.fill(-100 if integer else 0, 100, 330)

    conv = ["C's pow for the values; derivative c x^(c-1) with IEEE limits at +-0 and +-inf;",
            "the exponent is the double nearest to %s, that is %s" % (c, float(c).hex())]
    if c == 0:
        conv.append("0^0 = 1, 0; NaN^0 = 1 with derivative 0 (constant function)")
    elif not integer:
        conv.append("x < 0: nan nan, except (-inf) = C's value (+inf or +0) with derivative nan")
    Unary(name, 'x^%s' % c, F, D, special, args, conv,
          None if c == 0 else (0.001, 0.5, 0.75, 1.5, 20.25) + ((-1.5, -0.75) if integer else ()))


REAL_POWERS = [('pow_2', 2.0), ('pow_3', 3.0), ('pow_0.5', 0.5), ('pow_2.5', 2.5), ('pow_m1', -1.0), ('pow_m2', -2.0),
               ('pow_0', 0.0), ('pow_1', 1.0), ('pow_0.1', 0.1), ('pow_m0.7', -0.7), ('pow_100', 100.0), ('pow_3.7', 3.7)]
for _name, _c in REAL_POWERS:
    pow_const(_name, _c)

# two arguments ------------------------------------------------------------------------------


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

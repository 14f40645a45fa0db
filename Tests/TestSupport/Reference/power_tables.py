"""Powers with a constant exponent.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math
from fractions import Fraction

from mpmath import mp, mpf

from eighth_order import Eighth, everywhere, positive, power
from reference_core import (HALF_SUB, INF, KS_SHORT, MAX, MINNORM, MINSUB, NAN, NORM, OVER, Unary, clamp,
                            threshold)
from second_order import UnarySecond, always


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


def edge_second(x, y):
    """y (y-1) x^(y-2) at x = ±0 or ±inf for a Fraction y."""
    c = y * (y - 1)
    if c == 0:
        return 0.0
    if y == 2:
        return 2.0
    return mul(c, c_pow_edge(x, y - 2))


def power_second(name, c):
    if c in (0, 1):
        UnarySecond(name, None, conventions=["0 everywhere; NaN: %s" % ('0' if c == 0 else 'nan')])
        return
    y = Fraction(c)
    edge = lambda x: edge_second(x, y)
    UnarySecond(name, lambda x: mpf(c) * (mpf(c) - 1) * real_pow(x, mpf(c) - 2), None, edge,
                edge if y.denominator == 1 else always(NAN), edge, ratio=lambda x: mpf(c) - 2,
                conventions=["c (c-1) x^(c-2) with IEEE limits at +-0 and +-inf"
                             + ('' if y.denominator == 1 else '; -inf: nan')])


for _name, _c in REAL_POWERS:
    power_second(_name, _c)
for _name, _c in (('pow_3', 3.0), ('pow_2.5', 2.5), ('pow_m0.7', -0.7)):
    Eighth(_name, power((lambda c: lambda x: real_pow(x, mpf(c)))(_c), (lambda c: lambda: mpf(c))(_c)),
           everywhere() if _c == 3 else positive())

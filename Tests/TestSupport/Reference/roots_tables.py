"""Roots.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math
from fractions import Fraction

from mpmath import mp, mpf

from eighth_order import Eighth, everywhere, positive, power
from reference_core import (HALF_SUB, INF, MAX, MINNORM, MINSUB, NAN, NORM, OVER, Unary, round_double, sp,
                            threshold)
from second_order import UnarySecond, always


def root_args(n, negative):
    def args(a):
        a.common(neg=negative)
        if not negative:
            a.outside(-MINSUB, -MINNORM, -0.5, -1, -2.5, -8, -1e10, -MAX)
        a.logs(-1074, 1023, 56 if negative else 110, neg=negative)
        a.logs(-30, 30, 40 if negative else 80, neg=negative)
        for i in (2, 3, 4, 5, 7, 10, 12):
            a.add(float(i) ** n)
            if negative:
                a.add(-float(i) ** n)
        for c in (1.0, 2.0 ** n, 2.0 ** -n, 3.0 ** n, MINNORM, math.ldexp(1, -1074 + n)):
            a.near(c, 3)
        a.near(1.0, 0, (4, 10, 20, 30, 40))
        a.uniform(-4 if negative else 0, 4, 50)
        a.uniform(-200 if negative else 0, 200, 20)
        a.fill(-100 if negative else 0, 100, 340)
    return args


Unary('sqrt', 'square root', lambda x: mp.sqrt(x), lambda x: 1 / (2 * mp.sqrt(x)),
      sp((INF, 0.0), (NAN, NAN), lambda x: (x, INF), lambda x: x > 0), root_args(2, False),
      ["sqrt(+-0) = +-0, +inf; x < 0: nan nan; (inf) = inf, 0"], (1e-5, 0.5, 1, 2, 1e10))
Eighth('sqrt', power(mp.sqrt, lambda: mpf(1) / 2), positive())


def to_fraction(x):
    s, man, exp, bc = x._mpf_
    v = Fraction(int(man)) * (Fraction(2) ** exp)
    return -v if s else v


def exact_root(x, n):
    """|x|^(1/n), exact when it is a double."""
    x = abs(x)
    if n == 2:
        return mp.sqrt(x)
    y = mp.root(x, n)
    h = round_double(y)[0]
    if h and not math.isinf(h) and Fraction(h) ** n == to_fraction(x):
        return mpf(h)
    return y


def root_F(n):
    def F(x):
        r = exact_root(x, abs(n))
        if n < 0:
            r = 1 / r
        return -r if x < 0 else r
    return F


def root_D(n):
    F = root_F(n)
    return lambda x: F(x) / (n * x)


Unary('cbrt', 'cube root', root_F(3), root_D(3),
      sp((INF, 0.0), (-INF, 0.0), lambda x: (x, INF)), root_args(3, True),
      ["cbrt(+-0) = +-0, +inf; (+-inf) = +-inf, 0"], (-10.5, 1e-5, 0.5, 1, 2, 1e10))
Eighth('cbrt', power(root_F(3), lambda: mpf(1) / 3), everywhere())

for _n in (2, 3, 4, 5):
    if _n % 2:
        Unary('root%d' % _n, 'x^(1/%d), the real root, defined for negative x' % _n,
              root_F(_n), root_D(_n), sp((INF, 0.0), (-INF, 0.0), lambda x: (x, INF)),
              root_args(_n, True), ["(+-0) = +-0, +inf; (+-inf) = +-inf, 0"],
              (-10.5, 1e-5, 0.5, 1, 2, 1e10))
    else:
        Unary('root%d' % _n, 'x^(1/%d), nan for negative x' % _n, root_F(_n), root_D(_n),
              sp((INF, 0.0), (NAN, NAN),
                 (lambda x: (x, INF)) if _n == 2 else (lambda x: (0.0, INF)), lambda x: x > 0),
              root_args(_n, False),
              ["(+-0) = %s, +inf; x < 0: nan nan; (inf) = inf, 0" % ('+-0' if _n == 2 else '+0')],
              (1e-5, 0.5, 1, 2, 1e10))


def rootm3_args(a):
    root_args(3, True)(a)
    t = threshold(root_D(-3), OVER, MINSUB, 1.0)
    a.near(t, 3, mirror=True)
    a.near(threshold(root_D(-3), NORM, 1.0, MAX), 3)
    a.near(threshold(root_D(-3), HALF_SUB, 1.0, MAX), 3)


Unary('rootm3', 'x^(-1/3), the real root, defined for negative x', root_F(-3), root_D(-3),
      sp((0.0, -0.0), (-0.0, -0.0), lambda x: (math.copysign(INF, x), -INF)), rootm3_args,
      ["(+-0) = +-inf, -inf; (+-inf) = +-0, -0"], (-10.5, 1e-5, 0.5, 1, 2, 1e10))


def root_second(name, n):
    F = root_F(n)
    s = 1.0 if n < 0 else -1.0                   # the sign of f'' for x > 0
    odd = n % 2 != 0
    UnarySecond(name, lambda x: F(x) * (1 - n) / (n * n * x * x), None, s * 0.0, -s * 0.0,
                (lambda x: math.copysign(INF, s * math.copysign(1, x))) if odd else always(s * INF),
                ratio=lambda x: mpf(1) / n - 2,
                conventions=["(+-0) = %sinf" % (('+-' if s > 0 else '-+') if odd else '-')])


for _name, _n in (('sqrt', 2), ('cbrt', 3), ('root2', 2), ('root3', 3), ('root4', 4), ('root5', 5), ('rootm3', -3)):
    root_second(_name, _n)

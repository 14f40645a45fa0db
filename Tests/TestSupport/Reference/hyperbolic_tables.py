"""Hyperbolic functions and their inverses.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
from mpmath import mp, mpf

from circular_tables import IN1, arc_args
from eighth_order import (BEYOND, HALF, ORDER, PLUS, ROUND, TANH_POLYNOMIALS, Eighth, beyond_one, cyclic, everywhere,
                          inside_one, inverse)
from reference_core import HALF_SUB, INF, KS, KS_SHORT, MAX, NAN, NORM, OVER, Unary, clamp, sp, step
from second_order import UnarySecond, always, minus, one_minus, plain


def sinhcosh_args(a):
    a.common()
    a.logs(-1074, -60, 18)
    a.logs(-60, 9, 45)
    a.logs(11, 1023, 5)
    a.near(0.0, 4, KS)
    for c in [mp.log(2 * OVER), mp.log(OVER), mpf(22), mpf(0.5), mp.log(2), mp.asinh(1)]:
        a.near(c, 4, mirror=True)
    a.uniform(-712, 712, 40)
    a.uniform(-25, 25, 40)
    a.uniform(-1, 1, 20)
    a.fill(-5, 5, 345)


Unary('sinh', 'hyperbolic sine', lambda x: mp.sinh(clamp(x)), lambda x: mp.cosh(clamp(x)),
      sp((INF, INF), (-INF, INF), lambda x: (x, 1.0)), sinhcosh_args,
      ["sinh(+-inf) = +-inf, +inf"], (-20.5, -1, 1e-5, 0.75, 600.5))
SINH, COSH = (lambda x: mp.sinh(clamp(x))), (lambda x: mp.cosh(clamp(x)))
UnarySecond('sinh', SINH, COSH, INF, -INF, plain)
Eighth('sinh', lambda x: cyclic([mp.sinh(x), mp.cosh(x)]), everywhere(700.0))

Unary('cosh', 'hyperbolic cosine', lambda x: mp.cosh(clamp(x)), lambda x: mp.sinh(clamp(x)),
      sp((INF, INF), (INF, -INF), lambda x: (1.0, x)), sinhcosh_args,
      ["cosh(+-inf) = inf, +-inf"], (-20.5, -1, 1e-5, 0.75, 600.5))
UnarySecond('cosh', COSH, SINH, INF, INF)
Eighth('cosh', lambda x: cyclic([mp.cosh(x), mp.sinh(x)]), everywhere(700.0))


def tanh_args(a):
    a.common()
    a.logs(-1074, -60, 18)
    a.logs(-60, 9, 45)
    a.logs(11, 1023, 5)
    a.near(0.0, 4, KS)
    for c in [mpf(0.5), mpf(0.7), mpf(22), mp.log(2) / 2, mp.log(mpf(2) ** 55) / 2, mpf(0.55)]:
        a.near(c, 2, (6, 20))
        a.near(-c, 1)
    for t in (NORM, HALF_SUB):
        a.near((mp.log(4) - mp.log(t)) / 2, 2, (1,), mirror=True)
    a.uniform(-24, 24, 60)
    a.uniform(-1, 1, 40)
    a.uniform(-380, 380, 20)
    a.fill(-5, 5, 350)


Unary('tanh', 'hyperbolic tangent', lambda x: mp.tanh(clamp(x, mpf(1000))),
      lambda x: 1 / mp.cosh(clamp(x)) ** 2,
      sp((1.0, 0.0), (-1.0, 0.0), lambda x: (x, 1.0)), tanh_args,
      ["tanh(+-inf) = +-1, 0"], (-20.5, -1, 1e-5, 0.75, 60.5))


def tanh2(x):
    x = clamp(x)
    return -2 * mp.tanh(x) / mp.cosh(x) ** 2


def tanh3(x):
    x = clamp(x)
    s = 1 / mp.cosh(x) ** 2
    return s * (4 * mp.tanh(x) ** 2 - 2 * s)


UnarySecond('tanh', tanh2, tanh3, -0.0, 0.0, minus)


def tanh_derivatives(x):
    t, s = mp.tanh(x), 1 / mp.cosh(x) ** 2
    return [t] + [s * mp.polyval(q[::-1], t) for q in TANH_POLYNOMIALS]


Eighth('tanh', tanh_derivatives, everywhere(350.0))


def sech_args(a):
    a.common()
    a.near(0.0, 4, KS)
    a.logs(-30, 9, 40)
    for t in (NORM, HALF_SUB):
        a.near(mp.log(2 / t), 3, mirror=True)
    a.uniform(-20, 20, 60)
    a.uniform(-750, 750, 30)
    a.fill(-5, 5, 400)


def sech(x):
    return mp.sech(clamp(x))


def sech1(x):
    return -sech(x) * mp.tanh(clamp(x))


def sech2(x):
    return sech(x) * (1 - 2 * sech(x) ** 2)


def sech3(x):
    return sech1(x) * (1 - 6 * sech(x) ** 2)


def sech_derivatives(x):
    """s Q(t) with s = sech x and t = tanh x, whose derivative is s ((1 - t^2) Q' - t Q)."""
    s, t, out, q = sech(x), mp.tanh(x), [], [1]
    for _ in range(ORDER + 1):
        out.append(s * mp.polyval(q[::-1], t))
        new = [0] * (len(q) + 1)
        for k, c in enumerate(q):
            new[k + 1] -= (k + 1) * c
            if k:
                new[k - 1] += k * c
        q = new
    return out


Unary('sech', '1/cosh x', sech, sech1, sp((0.0, -0.0), (0.0, 0.0), lambda x: (1.0, -x)), sech_args,
      ["sech(inf) = 0, -0; sech(-inf) = 0, 0"], (-3.5, 0.25, 1, 20.25))
UnarySecond('sech', sech2, sech3, 0.0, 0.0, always(-1.0))
Eighth('sech', sech_derivatives, everywhere(350.0))


def asinh_args(a):
    a.common()
    a.logs(-1074, 1023, 66)
    a.logs(-40, 30, 50)
    a.near(0.0, 4, KS_SHORT)
    for c in (1.0, 2.0, 2.0 ** 28, 2.0 ** -28, 2.0 ** 511, 2.0 ** 512):
        a.near(c, 2)
        a.add(-c)
    a.near(2.0 ** 1022, 2)
    a.uniform(-4, 4, 60)
    a.fill(-20, 20, 345)


Unary('asinh', 'inverse hyperbolic sine', mp.asinh, lambda x: 1 / mp.sqrt(1 + x * x),
      sp((INF, 0.0), (-INF, 0.0), lambda x: (x, 1.0)), asinh_args, ["asinh(+-inf) = +-inf, 0"],
      (-20.5, -1, 1e-5, 0.75, 1000.5))
UnarySecond('asinh', lambda x: -x / ((1 + x * x) * mp.sqrt(1 + x * x)),
            lambda x: (2 * x * x - 1) / ((1 + x * x) ** 2 * mp.sqrt(1 + x * x)), -0.0, 0.0, minus)
Eighth('asinh', inverse(mp.asinh, PLUS, HALF), everywhere())


def acosh_args(a):
    a.common(neg=False)
    a.outside(-1, -2, -0.5, -MAX, 0.999, step(1.0, -1), step(1.0, -2))
    for k in range(1, 53):
        a.add(1 + 2.0 ** -k)
    a.near(1.0, 4)
    a.logs(0, 1023, 110, neg=False)
    a.logs(0, 60, 60, neg=False)
    for c in (2.0, 2.0 ** 28, 2.0 ** 511, 2.0 ** 512, 2.0 ** 1022):
        a.near(c, 2)
    a.uniform(1, 2, 50)
    a.uniform(2, 50, 30)
    a.fill(1, 10, 345)


Unary('acosh', 'inverse hyperbolic cosine', mp.acosh, lambda x: 1 / mp.sqrt((x - 1) * (x + 1)),
      sp((INF, 0.0), (NAN, NAN), None, lambda x: x > 1, {1.0: (0.0, INF)}), acosh_args,
      ["acosh(1) = 0, +inf; x < 1: nan nan; (inf) = inf, 0"], (1.0001, 1.5, 2, 1000.5))


def acosh2(x):
    q = (x - 1) * (x + 1)
    return -x / (q * mp.sqrt(q))


def acosh3(x):
    q = (x - 1) * (x + 1)
    return (2 * x * x + 1) / (q * q * mp.sqrt(q))


UnarySecond('acosh', acosh2, acosh3, -0.0, at={1.0: -INF}, conventions=["(1) = -inf; (inf) = -0"])
Eighth('acosh', inverse(mp.acosh, BEYOND, HALF), beyond_one)

Unary('atanh', 'inverse hyperbolic tangent', mp.atanh, lambda x: 1 / ((1 - x) * (1 + x)),
      sp(None, None, lambda x: (x, 1.0), IN1, {1.0: (INF, INF), -1.0: (-INF, INF)}), arc_args,
      ["atanh(+-1) = +-inf, +inf; |x| > 1: nan nan"], (-0.99, -0.5, 1e-5, 0.5, 0.75))
UnarySecond('atanh', lambda x: 2 * x / one_minus(x) ** 2, lambda x: (2 + 6 * x * x) / one_minus(x) ** 3,
            zero=plain, at={1.0: INF, -1.0: -INF}, conventions=["(+-1) = +-inf"])
Eighth('atanh', inverse(mp.atanh, ROUND, -1), inside_one)

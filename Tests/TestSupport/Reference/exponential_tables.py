"""Exponentials and logarithms.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math

from mpmath import mp, mpf

from eighth_order import ORDER, Eighth, approach, everywhere, positive, spread
from reference_core import HALF_SUB, INF, KS, MAX, MINNORM, MINSUB, NAN, NORM, OVER, Unary, clamp, sp, step
from second_order import UnarySecond, always


def exp_args(over, under, slope_shift=0.0):
    """Arguments for an exponential with overflow at `over` and underflow to zero at `under`."""
    def args(a):
        a.common()
        a.logs(-1074, -60, 14)
        a.logs(-55, 9, 40)
        a.logs(12, 1023, 6)
        a.near(0.0, 4, KS)
        for c in over + under:
            a.near(c, 4, (1, 3))
        a.near(1.0, 1)
        a.near(-1.0, 1)
        a.both(1000, 1e5)
        a.uniform(float(min(under)) - 4, float(max(over)) + 4, 60)
        a.uniform(-2, 2, 40)
        a.fill(-40, 40, 340)
    return args


Unary('exp', 'e^x', lambda x: mp.exp(clamp(x)), lambda x: mp.exp(clamp(x)),
      sp((INF, INF), (0.0, 0.0)),
      exp_args([mp.log(OVER)], [mp.log(NORM), mp.log(HALF_SUB), mp.log(MINSUB)]),
      ["exp(inf) = inf, inf; exp(-inf) = 0, 0"], (-700.25, -3.5, -0.001, 0.5, 1, 20.25, 600.125))
EXP = lambda x: mp.exp(clamp(x))
UnarySecond('exp', EXP, EXP, INF, 0.0, ratio=lambda x: x)


def exp_base(b):
    def F(x):
        x = clamp(x)
        if x == int(x):
            return mpf(b) ** int(x)
        return mp.exp(x * mp.log(b))
    return F


def exponential(b):
    """b^x, b = None for e."""
    F = exp_base(b) if b else mp.exp

    def fn(x):
        v, c = F(x), mp.log(b) if b else mpf(1)
        return [v * c ** k for k in range(ORDER + 1)]
    return fn


Eighth('exp', exponential(None), everywhere(700.0))


def expm1_args(a):
    a.common()
    a.logs(-1074, -60, 14)
    a.logs(-60, 9, 45)
    a.logs(12, 1023, 5)
    a.near(0.0, 4, KS)
    for c in [mp.log(OVER), mp.log(NORM), mp.log(HALF_SUB), -mp.log(mpf(2) ** 53),
              -mp.log(mpf(2) ** 54), mp.log(2), -mp.log(2), mpf(0.5), mpf(-0.5)]:
        a.near(c, 3)
    a.uniform(-45, 45, 60)
    a.uniform(-1, 1, 50)
    a.uniform(-750, 712, 30)
    a.fill(-3, 3, 340)


Unary('expm1', 'e^x - 1', lambda x: mp.expm1(clamp(x)), lambda x: mp.exp(clamp(x)),
      sp((INF, INF), (-1.0, 0.0), lambda x: (x, 1.0)), expm1_args,
      ["expm1(inf) = inf, inf; expm1(-inf) = -1, 0; expm1(-0) = -0, 1"],
      (-40.5, -0.001, 1e-9, 0.5, 1, 20.25, 600.125))
UnarySecond('expm1', EXP, EXP, INF, 0.0, ratio=lambda x: x)


def expm1_derivatives(x):
    return [mp.expm1(x)] + [mp.exp(x)] * ORDER


Eighth('expm1', expm1_derivatives, everywhere(700.0))

Unary('exp2', '2^x', exp_base(2), lambda x: mp.log(2) * exp_base(2)(x), sp((INF, INF), (0.0, 0.0)),
      exp_args([mpf(1024), 1024 - mp.log(mp.log(2)) / mp.log(2)],
               [mpf(-1022), mpf(-1074), mpf(-1075), -1075 - mp.log(mp.log(2)) / mp.log(2)]),
      ["exp2(inf) = inf, inf; exp2(-inf) = 0, 0"], (-700.25, -3.5, 0.5, 1.125, 900.5))
Eighth('exp2', exponential(2), everywhere(1000.0))

Unary('exp10', '10^x', exp_base(10), lambda x: mp.log(10) * exp_base(10)(x),
      sp((INF, INF), (0.0, 0.0)),
      exp_args([mp.log(OVER, 10), mp.log(OVER / mp.log(10), 10)],
               [mp.log(NORM, 10), mp.log(HALF_SUB, 10), mp.log(HALF_SUB / mp.log(10), 10)]),
      ["exp10(inf) = inf, inf; exp10(-inf) = 0, 0"], (-300.25, -3.5, 0.5, 1.125, 300.5))
for _name, _b in (('exp2', 2), ('exp10', 10)):
    UnarySecond(_name, (lambda b, F: lambda x: mp.log(b) ** 2 * F(x))(_b, exp_base(_b)),
                (lambda b, F: lambda x: mp.log(b) ** 3 * F(x))(_b, exp_base(_b)),
                INF, 0.0, ratio=(lambda b: lambda x: x * mp.log(b))(_b))
Eighth('exp10', exponential(10), everywhere(300.0))


def log_args(extra):
    def args(a):
        a.common(neg=False)
        a.outside(-MINSUB, -MINNORM, -0.5, -1, -2.5, -1e10, -MAX)
        a.logs(-1074, 1023, 110, neg=False)
        a.logs(-20, 20, 60, neg=False)
        a.near(1.0, 4, KS)
        a.near(math.ldexp(1, -1024), 3)           # the derivative overflows
        a.near(math.ldexp(1, 1022), 3)            # the derivative is subnormal
        for c in extra:
            a.near(c, 3)
        a.uniform(0, 4, 60)
        a.uniform(0.9, 1.1, 30)
        a.fill(0, 100, 345)
    return args


def sp_log():
    return sp((INF, 0.0), (NAN, NAN), lambda x: (-INF, INF), lambda x: x > 0)


LOGC = ["%s(+0) = %s(-0) = -inf with derivative +inf; (inf) = inf, 0; x < 0: nan nan"]

Unary('log', 'natural logarithm', mp.log, lambda x: 1 / x, sp_log(),
      log_args([mp.e, 1 / mp.e, mpf(2), mpf(10)]), [LOGC[0] % ('log', 'log')],
      (1e-5, 0.5, 0.999, 1.5, 1e10))


def logarithm(F, b=None, shift=0):
    def fn(x):
        u, c = x + shift, mp.log(b) if b else mpf(1)
        return [F(x)] + [(-1) ** (k - 1) * mp.factorial(k - 1) / (c * u ** k) for k in range(1, ORDER + 1)]
    return fn


Eighth('log', logarithm(mp.log), positive((1.0,)))


def mp_log2(x):
    s, man, exp, bc = x._mpf_
    if man == 1:
        return mpf(exp)
    return mp.log(x) / mp.log(2)


Unary('log2', 'logarithm to base 2', mp_log2, lambda x: 1 / (x * mp.log(2)), sp_log(),
      log_args([mpf(2), mpf(8), mpf(0.5), mpf(2) ** 60, 1 / (OVER * mp.log(2))]),
      [LOGC[0] % ('log2', 'log2')], (1e-5, 0.5, 0.999, 1.5, 1e10))
Eighth('log2', logarithm(mp_log2, 2), positive((1.0,)))
TENS = [mpf(10) ** i for i in range(23)]


def mp_log10(x):
    if x in TENS:
        return mpf(TENS.index(x))
    return mp.log(x) / mp.log(10)


Unary('log10', 'logarithm to base 10', mp_log10, lambda x: 1 / (x * mp.log(10)), sp_log(),
      log_args([mpf(10), mpf(100), mpf(1000), mpf(10) ** 22, mpf(10) ** 23, mpf('0.1'),
                1 / (OVER * mp.log(10))]), [LOGC[0] % ('log10', 'log10')],
      (1e-5, 0.5, 0.999, 1.5, 1e10))
for _name, _b in (('log', None), ('log2', 2), ('log10', 10)):
    _scale = (lambda b: lambda: mp.log(b) if b else mpf(1))(_b)
    UnarySecond(_name, (lambda s: lambda x: -1 / (x * x * s()))(_scale), None, -0.0, None, always(-INF),
                ratio=lambda x: mpf(-2), conventions=["(+-0) = -inf; (inf) = -0"])
Eighth('log10', logarithm(mp_log10, 10), positive((1.0,)))


def log1p_args(a):
    a.common(neg=False)
    a.outside(-1.5, -2, -10, -1e10, -MAX, step(-1.0, -1), step(-1.0, -2))
    a.near(0.0, 4, KS)
    a.near(-1.0, 4, KS)
    a.logs(-1074, -1, 60)
    a.logs(0, 1023, 50, neg=False)
    a.logs(-20, 10, 30, neg=False)
    a.near(math.ldexp(1, 1022), 2)
    a.near(math.ldexp(1, 53), 2)
    a.near(math.sqrt(2) - 1, 2)
    a.near(math.sqrt(0.5) - 1, 2)
    a.uniform(-1, 1, 60)
    a.uniform(1, 20, 30)
    a.fill(-1, 10, 345)


Unary('log1p', 'log(1 + x)', mp.log1p, lambda x: 1 / (1 + x),
      sp((INF, 0.0), (NAN, NAN), lambda x: (x, 1.0), lambda x: x > -1, {-1.0: (-INF, INF)}),
      log1p_args, ["log1p(-1) = -inf, +inf; x < -1: nan nan; (inf) = inf, 0; (-0) = -0, 1"],
      (-0.999, -0.5, 1e-9, 0.5, 1e10))
UnarySecond('log1p', lambda x: -1 / (1 + x) ** 2, lambda x: 2 / (1 + x) ** 3, -0.0, None, None, {-1.0: -INF},
            conventions=["(-1) = -inf; (inf) = -0"])


def log1p_arguments(a):
    spread(a, 30, neg=False)
    spread(a, 24, 0.9, pos=False)
    approach(a, -1.0, below=False)
    a.uniform(-1, 4, 12)


Eighth('log1p', logarithm(mp.log1p, None, 1), log1p_arguments)

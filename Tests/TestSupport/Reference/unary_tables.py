"""The functions of one argument: values, first derivatives and arguments of their tables.

The Bessel functions are in bessel_tables.py, the powers with a constant exponent in
power_tables.py.
"""
import math
from fractions import Fraction

from mpmath import mp, mpf

from reference_core import (HALF_SUB, INF, KAHAN, KS, KS_SHORT, MAX, MINNORM, MINSUB, NAN, NORM, OVER, Unary, clamp,
                            root_of, roots_from, round_double, sp, step, threshold)

# exponentials -------------------------------------------------------------------------------

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


def exp_base(b):
    def F(x):
        x = clamp(x)
        if x == int(x):
            return mpf(b) ** int(x)
        return mp.exp(x * mp.log(b))
    return F


Unary('exp2', '2^x', exp_base(2), lambda x: mp.log(2) * exp_base(2)(x), sp((INF, INF), (0.0, 0.0)),
      exp_args([mpf(1024), 1024 - mp.log(mp.log(2)) / mp.log(2)],
               [mpf(-1022), mpf(-1074), mpf(-1075), -1075 - mp.log(mp.log(2)) / mp.log(2)]),
      ["exp2(inf) = inf, inf; exp2(-inf) = 0, 0"], (-700.25, -3.5, 0.5, 1.125, 900.5))
Unary('exp10', '10^x', exp_base(10), lambda x: mp.log(10) * exp_base(10)(x),
      sp((INF, INF), (0.0, 0.0)),
      exp_args([mp.log(OVER, 10), mp.log(OVER / mp.log(10), 10)],
               [mp.log(NORM, 10), mp.log(HALF_SUB, 10), mp.log(HALF_SUB / mp.log(10), 10)]),
      ["exp10(inf) = inf, inf; exp10(-inf) = 0, 0"], (-300.25, -3.5, 0.5, 1.125, 300.5))

# logarithms ---------------------------------------------------------------------------------


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


def mp_log2(x):
    s, man, exp, bc = x._mpf_
    if man == 1:
        return mpf(exp)
    return mp.log(x) / mp.log(2)


TENS = [mpf(10) ** i for i in range(23)]


def mp_log10(x):
    if x in TENS:
        return mpf(TENS.index(x))
    return mp.log(x) / mp.log(10)


def sp_log():
    return sp((INF, 0.0), (NAN, NAN), lambda x: (-INF, INF), lambda x: x > 0)


LOGC = ["%s(+0) = %s(-0) = -inf with derivative +inf; (inf) = inf, 0; x < 0: nan nan"]
Unary('log', 'natural logarithm', mp.log, lambda x: 1 / x, sp_log(),
      log_args([mp.e, 1 / mp.e, mpf(2), mpf(10)]), [LOGC[0] % ('log', 'log')],
      (1e-5, 0.5, 0.999, 1.5, 1e10))
Unary('log2', 'logarithm to base 2', mp_log2, lambda x: 1 / (x * mp.log(2)), sp_log(),
      log_args([mpf(2), mpf(8), mpf(0.5), mpf(2) ** 60, 1 / (OVER * mp.log(2))]),
      [LOGC[0] % ('log2', 'log2')], (1e-5, 0.5, 0.999, 1.5, 1e10))
Unary('log10', 'logarithm to base 10', mp_log10, lambda x: 1 / (x * mp.log(10)), sp_log(),
      log_args([mpf(10), mpf(100), mpf(1000), mpf(10) ** 22, mpf(10) ** 23, mpf('0.1'),
                1 / (OVER * mp.log(10))]), [LOGC[0] % ('log10', 'log10')],
      (1e-5, 0.5, 0.999, 1.5, 1e10))


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

# trigonometric ------------------------------------------------------------------------------


def trig_args(a):
    a.common()
    a.add(KAHAN, -KAHAN)
    a.add(2.0 ** 1023, 2.0 ** 1000, 1e22, -1e22, 1e300, -1e300, 1e200, 2.0 ** 120, 1e15, 1e16)
    a.logs(-1074, 1023, 36)
    a.logs(-40, 40, 34)
    a.near(0.0, 2, (1, 5, 13, 26, 27))
    with mp.workprec(400):
        for k in (1, 2, 3, 4):
            a.near(k * mp.pi / 2, 3, (10, 26, 40))
        a.near(mp.pi / 4, 3)
        a.near(-mp.pi / 2, 2)
        a.near(-mp.pi, 2)
        for k in (5, 6, 7, 11, 100, 101, 20001, 200000, 2 * 10 ** 9 + 1, 2 * 10 ** 9):
            a.near(k * mp.pi / 2, 1)
    a.uniform(-10, 10, 60)
    a.uniform(-1000, 1000, 20)
    a.fill(-4, 4, 345)


NOLIM = "at +-inf: nan nan"
Unary('sin', 'sin x', mp.sin, mp.cos, sp((NAN, NAN), (NAN, NAN), lambda x: (x, 1.0)), trig_args,
      [NOLIM], (-20.5, -1, 1e-5, 0.75, 1.5, 3, 1000.5))
Unary('cos', 'cos x', mp.cos, lambda x: -mp.sin(x),
      sp((NAN, NAN), (NAN, NAN), lambda x: (1.0, -x)), trig_args, [NOLIM],
      (-20.5, -1, 1e-5, 0.75, 1.5, 3, 1000.5))
Unary('tan', 'tan x', mp.tan, lambda x: 1 / mp.cos(x) ** 2,
      sp((NAN, NAN), (NAN, NAN), lambda x: (x, 1.0)), trig_args, [NOLIM],
      (-20.5, -1, 1e-5, 0.75, 1.5, 3, 1000.5))


def sinc_nth(n):
    """The n-th derivative of sin(x)/x."""
    def F(x):
        if abs(x) < 1:
            v, k = mpf(0), (n + 1) // 2
            t = x ** (2 * k - n) / mp.factorial(2 * k - n)
            while True:                          # the series: x^(2k-n) / ((2k+1) (2k-n)!) with signs
                v += (-1) ** k * t / (2 * k + 1)
                k += 1
                t *= x * x / ((2 * k - n) * (2 * k - n - 1))
                if t == 0 or mp.mag(t) < mp.mag(v) - mp.prec - 10:
                    return v
        s, c = mp.sin(x), mp.cos(x)
        v = s / x
        for i in range(1, n + 1):                # x f^(i) + i f^(i-1) = sin^(i)
            s, c = c, -s
            v = (s - i * v) / x
        return v
    return F


def sinc_args(a):
    a.common()
    a.logs(-1074, 1023, 18)
    a.logs(-997, -3, 42)
    a.logs(-40, 8, 20)
    a.near(0.0, 2, (1, 5, 8, 13, 26, 27))
    a.add(KAHAN, -KAHAN, 2.0 ** 1023, 1e22, -1e22, 1e300, 2.0 ** 120, 1e15)
    with mp.workprec(400):
        for k in (1, 2, 3):
            a.near(k * mp.pi, 3, (10, 26, 40))
            a.near(-k * mp.pi, 1)
        for k in (4, 10, 101, 200000, 10 ** 9):
            a.near(k * mp.pi, 1)
    for c in roots_from(sinc_nth(1), 1, mpf(0.25), 5):
        a.near(c, 2, (20,))
        a.near(-c, 0)
    for c in roots_from(sinc_nth(2), 1, mpf(0.25), 3):
        a.near(c, 2)
    a.near(roots_from(sinc_nth(1), 1000, mpf(0.25), 1)[0], 1)
    a.uniform(-20, 20, 50)
    a.fill(-10, 10, 400)


Unary('sinc', 'sin(x)/x (not normalized), sinc(0) = 1', sinc_nth(0), sinc_nth(1),
      sp((0.0, 0.0), (0.0, 0.0), lambda x: (1.0, -x)), sinc_args, ["(+-inf) = 0, 0; (+-0) = 1, -+0"],
      (-20.5, -1, 1e-5, 0.75, 1.5, 3, 1000.5))


def arc_args(a):
    a.common()
    a.outside(step(1.0, 1), step(-1.0, -1), 1.0625, -1.0625, 1e300, -1e300)
    a.near(1.0, 4, KS, mirror=True)
    a.near(0.0, 3, KS_SHORT)
    a.near(0.5, 3, (8, 20, 40), mirror=True)
    a.near(math.sqrt(0.5), 2, mirror=True)
    a.near(math.sqrt(3) / 2, 2, mirror=True)
    a.logs(-1074, -1, 50)
    a.logs(-30, -1, 20)
    a.uniform(-1, 1, 100)
    a.fill(-1, 1, 345)


IN1 = lambda x: -1 <= x <= 1
Unary('asin', 'arc sine', mp.asin, lambda x: 1 / mp.sqrt((1 - x) * (1 + x)),
      sp(None, None, lambda x: (x, 1.0), IN1, {1.0: (None, INF), -1.0: (None, INF)}), arc_args,
      ["asin'(+-1) = +inf; |x| > 1: nan nan"], (-0.99, -0.5, 1e-5, 0.5, 0.75))
Unary('acos', 'arc cosine', mp.acos, lambda x: -1 / mp.sqrt((1 - x) * (1 + x)),
      sp(None, None, None, IN1, {1.0: (0.0, -INF), -1.0: (None, -INF)}), arc_args,
      ["acos'(+-1) = -inf; |x| > 1: nan nan"], (-0.99, -0.5, 1e-5, 0.5, 0.75))


def atan_args(a):
    a.common()
    a.logs(-1074, 1023, 60)
    a.logs(-30, 30, 50)
    a.near(0.0, 3, KS_SHORT)
    for c in (1.0, 7 / 16, 11 / 16, 19 / 16, 39 / 16, math.sqrt(3)):
        a.near(c, 2)
        a.add(-c)
    a.near(2.0 ** 511, 2, mirror=True)
    a.near(mpf(2) ** mpf(537.5), 3)
    a.near(2.0 ** 53, 2)
    a.near(2.0 ** 66, 1)
    a.uniform(-4, 4, 60)
    a.fill(-20, 20, 345)


Unary('atan', 'arc tangent', mp.atan, lambda x: 1 / (1 + x * x),
      sp((lambda: mp.pi / 2, 0.0), (lambda: -mp.pi / 2, 0.0), lambda x: (x, 1.0)), atan_args,
      ["atan(+-inf) = +-pi/2, 0"], (-20.5, -1, 1e-5, 0.75, 1000.5))

# hyperbolic ---------------------------------------------------------------------------------


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
Unary('cosh', 'hyperbolic cosine', lambda x: mp.cosh(clamp(x)), lambda x: mp.sinh(clamp(x)),
      sp((INF, INF), (INF, -INF), lambda x: (1.0, x)), sinhcosh_args,
      ["cosh(+-inf) = inf, +-inf"], (-20.5, -1, 1e-5, 0.75, 600.5))


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
Unary('atanh', 'inverse hyperbolic tangent', mp.atanh, lambda x: 1 / ((1 - x) * (1 + x)),
      sp(None, None, lambda x: (x, 1.0), IN1, {1.0: (INF, INF), -1.0: (-INF, INF)}), arc_args,
      ["atanh(+-1) = +-inf, +inf; |x| > 1: nan nan"], (-0.99, -0.5, 1e-5, 0.5, 0.75))

# roots --------------------------------------------------------------------------------------


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


def to_fraction(x):
    s, man, exp, bc = x._mpf_
    v = Fraction(int(man)) * (Fraction(2) ** exp)
    return -v if s else v


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

# error function -----------------------------------------------------------------------------


def erf_slope(x):
    return 2 / mp.sqrt(mp.pi) * mp.exp(-clamp(x, mpf(300)) ** 2)


def erf_args(a):
    a.common()
    a.logs(-1074, -60, 16)
    a.logs(-60, 5, 45)
    a.logs(6, 1023, 6)
    a.near(0.0, 3, KS_SHORT)
    for t in (NORM, HALF_SUB):
        c = mp.sqrt(mp.log(2 / mp.sqrt(mp.pi) / t))
        a.near(c, 3, mirror=True)
    a.near(threshold(mp.erfc, NORM, 1.0, 50.0), 3)
    a.near(threshold(mp.erfc, HALF_SUB, 1.0, 50.0), 3)
    a.near(threshold(mp.erfc, mpf(2) ** -54, 1.0, 50.0), 3, mirror=True)
    a.both(26.6, 27.3, 27.5, 28)
    for c in (0.5, 0.84375, 1.25, 1 / 0.35, 6.0):
        a.near(c, 1, (20,), mirror=True)
    a.uniform(-7, 7, 80)
    a.uniform(-28, 28, 40)
    a.fill(-3, 3, 345)


Unary('erf', 'error function', lambda x: mp.erf(clamp(x, mpf(300))), erf_slope,
      sp((1.0, 0.0), (-1.0, 0.0), lambda x: (x, None)), erf_args, ["erf(+-inf) = +-1, 0"],
      (-5.5, -1, 1e-5, 0.75, 7.5))
Unary('erfc', 'complementary error function', lambda x: mp.erfc(clamp(x, mpf(300))),
      lambda x: -erf_slope(x), sp((0.0, -0.0), (2.0, -0.0)), erf_args,
      ["erfc(inf) = 0, -0; erfc(-inf) = 2, -0"], (-5.5, -1, 1e-5, 0.75, 7.5, 25.5))

# gamma family -------------------------------------------------------------------------------


def digamma(x):
    if x < 0:
        return mp.digamma(1 - x) - mp.pi * mp.cospi(x) / mp.sinpi(x)
    return mp.digamma(x)


def trigamma(x):
    if x < 0:
        return (mp.pi / mp.sinpi(x)) ** 2 - mp.psi(1, 1 - x)
    return mp.psi(1, x)


def cot_derivative(n, c):
    """The n-th derivative of cot at the angle of cotangent c."""
    poly = [0, 1]                                # in c; (c^k)' = -k c^(k-1) (1 + c^2)
    for _ in range(n):
        new = [0] * (len(poly) + 1)
        for k in range(1, len(poly)):
            new[k - 1] -= k * poly[k]
            new[k + 1] -= k * poly[k]
        poly = new
    return mp.polyval(poly[::-1], c)


def polygamma(n, x):
    """The n-th derivative of digamma."""
    if x < 0:
        v = (-1) ** n * mp.psi(n, 1 - x)
        return v - mp.pi ** (n + 1) * cot_derivative(n, mp.cospi(x) / mp.sinpi(x))
    return mp.psi(n, x)


def tgamma(x):
    if x > 10000:
        return mp.ldexp(1, 10 ** 6)
    if x < -10000:
        return mp.sign(mp.sinpi(x)) * mp.ldexp(1, -10 ** 6)
    if x < 0:
        return mp.pi / (mp.sinpi(x) * mp.gamma(1 - x))
    return mp.gamma(x)


def loggamma(x):
    if x < 0:
        return mp.log(mp.pi / abs(mp.sinpi(x))) - mp.loggamma(1 - x)
    return mp.loggamma(x)


def is_negative_integer(x):
    return x < 0 and x == math.floor(x)


def digamma_roots(n):
    """The positive root and the first n negative ones."""
    out = [root_of(digamma, 1, 2)]
    with mp.workprec(160):
        for k in range(1, n + 1):
            out.append(root_of(digamma, -k + mpf(2) ** -40, -k + 1 - mpf(2) ** -40))
    return out


def gamma_common(a):
    a.common()
    a.add(*[float(i) for i in range(1, 21)])
    for i in (-1, -2, -3, -4, -5, -10, -20, -21, -100, -171, -184, -1000, -2.0 ** 52, -1e15, -1e16):
        a.add(i)
    a.logs(-1074, -1, 26)
    a.near(1.0, 2, (4, 12, 26, 40))
    a.near(2.0, 2, (4, 12, 26, 40))
    for k in (-1, -2, -3, -10):
        a.near(float(k), 2, (3, 16, 40))


def tgamma_args(a):
    gamma_common(a)
    a.near(threshold(tgamma, OVER, 100.0, 180.0), 4)
    a.near(threshold(lambda x: tgamma(x) * digamma(x), OVER, 100.0, 180.0), 4)
    a.near(threshold(tgamma, OVER, MINSUB, 1.0), 3, mirror=True)
    a.near(threshold(lambda x: tgamma(x) * digamma(x), OVER, MINSUB, 1.0), 3, mirror=True)
    for c in digamma_roots(5):
        a.near(c, 1)
    for k in (-20, -50, -100, -150, -170, -171, -175, -180, -184, -190):
        a.near(float(k), 1)
        a.add(k + 0.5, k + 0.25)
    a.logs(8, 1023, 6, neg=False)
    a.add(-1000.5, -2.0 ** 40 - 0.5, -2.0 ** 51 - 0.5, 171, 172, 170)
    a.uniform(0, 20, 40)
    a.uniform(20, 172, 25)
    a.uniform(-6, 0, 30)
    a.uniform(-186, -6, 25)
    a.fill(-5, 10, 345)


def gamma_special(x):
    if math.isnan(x) or x == -INF or is_negative_integer(x):
        return NAN, NAN
    if x == INF:
        return INF, INF
    if x == 0:
        return math.copysign(INF, x), -INF
    return None


Unary('tgamma', 'Gamma function', tgamma, lambda x: tgamma(x) * digamma(x), gamma_special,
      tgamma_args, ["tgamma(+-0) = +-inf, -inf; negative integers and -inf: nan nan; (inf) = inf, inf"],
      (-3.25, -0.5, 0.001, 0.5, 1, 1.25, 20.5, 100.25))


def loggamma_roots():
    out = []
    with mp.workprec(160):
        for k in range(2, 8):                    # two in (-k-1, -k), about the minimum of |Gamma|
            m = root_of(digamma, -k - 1 + mpf(2) ** -40, -k - mpf(2) ** -40)
            e = mpf(2) ** -60
            for lo, hi in ((-k - 1 + e, m), (m, -k - e)):
                if loggamma(lo) * loggamma(hi) < 0:
                    out.append(root_of(loggamma, lo, hi))
    return out


def loggamma_args(a):
    gamma_common(a)
    for c in loggamma_roots():
        a.near(c, 2)
    for c in digamma_roots(6):
        a.near(c, 1)
    a.near(threshold(loggamma, OVER, 1e300, MAX), 3)
    a.near(math.ldexp(1, -1024), 2, mirror=True)
    a.logs(1, 1023, 36, neg=False)
    a.logs(1, 51, 14, pos=False)
    a.add(-1000.5, -2.0 ** 40 - 0.5, -2.0 ** 51 - 0.5)
    a.uniform(0, 4, 30)
    a.uniform(4, 50, 20)
    a.uniform(-10, 0, 34)
    a.uniform(-200, -10, 8)
    a.fill(-5, 10, 345)


def loggamma_special(x):
    if math.isnan(x):
        return NAN, NAN
    if x == INF:
        return INF, INF
    if x == -INF or is_negative_integer(x):
        return INF, NAN
    if x == 0:
        return INF, math.copysign(INF, -x)
    return None


Unary('logGamma', 'log |Gamma(x)|', loggamma, digamma, loggamma_special, loggamma_args,
      ["(+0) = inf, -inf; (-0) = inf, +inf; negative integers and -inf: inf nan; (inf) = inf, inf"],
      (-3.25, -0.5, 0.001, 0.5, 1, 1.25, 20.5, 1e6))


def digamma_args(a):
    gamma_common(a)
    for c in digamma_roots(12):
        a.near(c, 3)
    a.near(math.ldexp(1, -1024), 2, mirror=True)
    a.near(threshold(trigamma, OVER, MINSUB, 1.0), 3)
    a.near(math.ldexp(1, 1022), 2)
    a.logs(1, 1023, 30, neg=False)
    a.logs(1, 51, 12, pos=False)
    a.add(-1000.5, -2.0 ** 40 - 0.5, -2.0 ** 51 - 0.5)
    a.uniform(0, 4, 30)
    a.uniform(4, 50, 20)
    a.uniform(-10, 0, 30)
    a.fill(-5, 10, 345)


def digamma_special(x):
    if math.isnan(x) or x == -INF or is_negative_integer(x):
        return NAN, NAN
    if x == INF:
        return INF, 0.0
    if x == 0:
        return math.copysign(INF, -x), INF
    return None


Unary('digamma', "Gamma'(x)/Gamma(x)", digamma, trigamma, digamma_special, digamma_args,
      ["(+0) = -inf, +inf; (-0) = +inf, +inf; negative integers and -inf: nan nan; (inf) = inf, 0"],
      (-3.25, -0.5, 0.001, 0.5, 1, 1.25, 20.5, 1e6))

# logistic family ----------------------------------------------------------------------------


def softplus(x):
    if x > 0:
        return x + mp.log1p(mp.exp(-clamp(x)))
    return mp.log1p(mp.exp(clamp(x)))


def logistic(x):
    return 1 / (1 + mp.exp(-clamp(x)))


def logistic_args(a):
    a.common()
    a.logs(-1074, -60, 14)
    a.logs(-58, 9, 45)
    a.logs(12, 1023, 6)
    a.near(0.0, 3, KS)
    for c in (mpf(36), mpf(40), mp.log(mpf(2) ** 53), mp.log(mpf(2) ** 54), -mp.log(HALF_SUB),
              -mp.log(mpf(MINSUB)), mp.log(OVER), -mp.log(NORM)):
        a.near(c, 3, mirror=True)
    a.both(36.5, 38, 39, 709, 745, 746, 708.4)
    a.uniform(-45, 45, 60)
    a.uniform(-750, 750, 20)
    a.fill(-6, 6, 345)


Unary('sigmoid', '1/(1 + e^-x)', logistic, lambda x: logistic(x) * logistic(-x),
      sp((1.0, 0.0), (0.0, 0.0)), logistic_args, ["(inf) = 1, 0; (-inf) = 0, 0"],
      (-40.5, -1, 1e-5, 0.75, 20.5))
Unary('softplus', 'log(1 + e^x)', softplus, logistic, sp((INF, 1.0), (0.0, 0.0)), logistic_args,
      ["(inf) = inf, 1; (-inf) = 0, 0"], (-40.5, -1, 1e-5, 0.75, 20.5))
Unary('logSigmoid', 'log(1/(1 + e^-x)) = -softplus(-x)', lambda x: -softplus(-x),
      lambda x: logistic(-x), sp((-0.0, 0.0), (-INF, 1.0)), logistic_args,
      ["(inf) = -0, 0; (-inf) = -inf, 1"], (-40.5, -1, 1e-5, 0.75, 20.5))



def logit_args(a):
    a.common()
    a.outside(step(1.0, 1), -MINSUB, -0.5, 1e300, -1e300)
    a.near(1.0, 4, KS)
    a.near(0.5, 4, KS)
    a.near(0.25, 3, KS_SHORT)
    a.near(0.75, 3, KS_SHORT)
    a.logs(-1074, -1, 60, neg=False)
    a.logs(-30, -1, 20, neg=False)
    a.uniform(0, 1, 100)
    a.fill(0, 1, 400)


Unary('logit', 'log(x/(1 - x))', lambda x: mp.log(x / (1 - x)), lambda x: 1 / (x * (1 - x)),
      sp(None, None, lambda x: (-INF, INF), lambda x: 0 <= x <= 1, {1.0: (INF, INF)}), logit_args,
      ["logit(+-0) = -inf, +inf; logit(1) = inf, inf; x < 0 or x > 1: nan nan"], (1e-5, 0.25, 0.499, 0.75, 0.99))

# piecewise ----------------------------------------------------------------------------------


def round_half_away(x):
    t = float(math.trunc(x))
    if abs(x - t) >= 0.5:
        t += math.copysign(1.0, x)
    return math.copysign(t, x)


def stepper(fn):
    def special(x):
        if math.isnan(x):
            return NAN, NAN
        if math.isinf(x) or x == 0:
            return x, 0.0
        return math.copysign(float(fn(x)), x) if fn(x) == 0 else float(fn(x)), 0.0
    return special


def step_args(a):
    a.common()
    a.logs(-1074, 1023, 46)
    a.logs(-4, 60, 40)
    for i in range(0, 7):
        a.near(i / 2, 2, mirror=True)
    for c in (1000.5, 2.0 ** 31, 2.0 ** 31 + 0.5, 2.0 ** 51, 2.0 ** 52, 2.0 ** 53, 2.0 ** 63, 2.0 ** 64,
              2.0 ** 51 + 0.5, 2.0 ** 52 - 0.5):
        a.near(c, 1, mirror=True)
    a.uniform(-10, 10, 50)
    a.fill(-1000, 1000, 330)


STEPC = ["derivative 0 everywhere (also at the jumps and at +-inf); NaN: nan nan; zeros keep the sign of x"]
Unary('floor', 'largest integer <= x', None, None, stepper(math.floor), step_args, STEPC)
Unary('ceil', 'smallest integer >= x', None, None, stepper(math.ceil), step_args, STEPC)
Unary('trunc', 'integer part of x', None, None, stepper(math.trunc), step_args, STEPC)
Unary('round', 'nearest integer, half away from zero', None, None, stepper(round_half_away),
      step_args, STEPC)


def abs_args(a):
    a.common()
    a.logs(-1074, 1023, 100)
    a.near(0.0, 4, KS)
    a.near(1.0, 2, mirror=True)
    a.uniform(-10, 10, 50)
    a.fill(-1000, 1000, 320)


Unary('abs', '|x|', None, None,
      lambda x: (NAN, NAN) if math.isnan(x) else (abs(x), math.copysign(1.0, x)), abs_args,
      ["derivative +1 for x > 0 and +0, -1 for x < 0 and -0"])
Unary('relu', 'max(x, 0)', None, None,
      lambda x: (NAN, NAN) if math.isnan(x) else (x, 1.0) if x > 0 else (0.0, 0.0), abs_args,
      ["derivative 1 for x > 0, else 0; relu(-0) = +0"])

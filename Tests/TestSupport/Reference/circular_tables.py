"""Trigonometric functions and their inverses.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math

from mpmath import mp, mpf

from eighth_order import (HALF, ORDER, PI, PLUS, ROUND, TAN_POLYNOMIALS, Eighth, cyclic, everywhere,
                          inside_one, inverse)
from reference_core import INF, KAHAN, KS, KS_SHORT, NAN, Unary, roots_from, sp, step
from second_order import UnarySecond, always, minus, one_minus, plain


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
NO_LIMIT = ["at +-inf: nan"]
UnarySecond('sin', lambda x: -mp.sin(x), lambda x: -mp.cos(x), zero=minus, conventions=NO_LIMIT)


def sin_derivatives(x):
    s, c = mp.sin(x), mp.cos(x)
    return cyclic([s, c, -s, -c])


Eighth('sin', sin_derivatives, everywhere(near=(PI,)))

Unary('cos', 'cos x', mp.cos, lambda x: -mp.sin(x),
      sp((NAN, NAN), (NAN, NAN), lambda x: (1.0, -x)), trig_args, [NOLIM],
      (-20.5, -1, 1e-5, 0.75, 1.5, 3, 1000.5))
UnarySecond('cos', lambda x: -mp.cos(x), mp.sin, zero=always(-1.0), conventions=NO_LIMIT)


def cos_derivatives(x):
    s, c = mp.sin(x), mp.cos(x)
    return cyclic([c, -s, -c, s])


Eighth('cos', cos_derivatives, everywhere(near=(PI / 2,)))

Unary('tan', 'tan x', mp.tan, lambda x: 1 / mp.cos(x) ** 2,
      sp((NAN, NAN), (NAN, NAN), lambda x: (x, 1.0)), trig_args, [NOLIM],
      (-20.5, -1, 1e-5, 0.75, 1.5, 3, 1000.5))


def tan2(x):
    t = mp.tan(x)
    return 2 * t * (1 + t * t)


def tan3(x):
    q = mp.tan(x) ** 2
    return 2 * (1 + q) * (1 + 3 * q)


UnarySecond('tan', tan2, tan3, zero=plain, conventions=NO_LIMIT)


def tan_derivatives(x):
    t = mp.tan(x)
    return [t] + [(1 + t * t) * mp.polyval(q[::-1], t) for q in TAN_POLYNOMIALS]


Eighth('tan', tan_derivatives, everywhere(near=(PI / 2, -PI / 2, 3 * PI / 2)))


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
UnarySecond('sinc', sinc_nth(2), sinc_nth(3), 0.0, 0.0, lambda x: lambda: mpf(-1) / 3,
            conventions=["(+-inf) = 0; (+-0) = -1/3"])


def sinc_arguments(a):
    everywhere(1e3, 12.0, (math.pi, -math.pi, 2 * math.pi, 4.493409457909064, 7.725251836937707))(a)
    a.add(0.0)


SINC = [sinc_nth(k) for k in range(ORDER + 1)]


def sinc_derivatives(x):
    if x == 0:                                   # sum (-1)^k x^(2k)/(2k+1)!
        return [0.0 if k % 2 else mpf((-1) ** (k // 2)) / (k + 1) for k in range(ORDER + 1)]
    return [g(x) for g in SINC]


Eighth('sinc', sinc_derivatives, sinc_arguments)


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


def asin2(x):
    return x / (one_minus(x) * mp.sqrt(one_minus(x)))


def asin3(x):
    return (1 + 2 * x * x) / (one_minus(x) ** 2 * mp.sqrt(one_minus(x)))


UnarySecond('asin', asin2, asin3, zero=plain, at={1.0: INF, -1.0: -INF}, conventions=["(+-1) = +-inf"])
Eighth('asin', inverse(mp.asin, ROUND, HALF), inside_one)

Unary('acos', 'arc cosine', mp.acos, lambda x: -1 / mp.sqrt((1 - x) * (1 + x)),
      sp(None, None, None, IN1, {1.0: (0.0, -INF), -1.0: (None, -INF)}), arc_args,
      ["acos'(+-1) = -inf; |x| > 1: nan nan"], (-0.99, -0.5, 1e-5, 0.5, 0.75))
UnarySecond('acos', lambda x: -asin2(x), lambda x: -asin3(x), zero=minus, at={1.0: -INF, -1.0: INF},
            conventions=["(+-1) = -+inf"])
Eighth('acos', inverse(mp.acos, ROUND, HALF, -1), inside_one)


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
UnarySecond('atan', lambda x: -2 * x / (1 + x * x) ** 2, lambda x: (6 * x * x - 2) / (1 + x * x) ** 3,
            -0.0, 0.0, minus)
Eighth('atan', inverse(mp.atan, PLUS, -1), everywhere())

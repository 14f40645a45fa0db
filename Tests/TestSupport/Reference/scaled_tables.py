"""The scaled complementary error function, the error function backwards, and ramps that are smooth at 0.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
from mpmath import mp, mpf

from eighth_order import ORDER, Eighth, everywhere, spread
from logistic_tables import logistic, logistic1, logistic2, logistic_args
from reference_core import (HALF_SUB, INF, KS, KS_SHORT, NORM, OVER, Unary, clamp, root_of, sp, step,
                            threshold)
from second_order import UnarySecond, always


def scaled_integral(n, x):
    """exp(x^2) i^n erfc x."""
    if x > 2 ** 30:                              # DLMF 7.18.14
        s = sum((-1) ** m * mp.factorial(2 * m + n) / (mp.factorial(n) * mp.factorial(m) * (2 * x) ** (2 * m))
                for m in range(mp.prec // 50 + 4))
        return 2 / mp.sqrt(mp.pi) / (2 * x) ** (n + 1) * s
    x = clamp(x, mpf(2) ** 31) if x > 0 else clamp(x, mpf(300))
    with mp.workprec(mp.prec + 100 + n * (2 * max(0, mp.mag(x)) + 4) + 2 * max(0, mp.mag(x))):
        if x > 60:
            # The fraction DLMF 7.9.1, from its end: two thousand terms are far more than enough here.
            f = x
            for k in range(2 * mp.prec, 0, -1):
                f = x + mpf(k) / 2 / f
            lower, value = 2 / mp.sqrt(mp.pi), 1 / (f * mp.sqrt(mp.pi))
        else:
            lower, value = 2 / mp.sqrt(mp.pi), mp.exp(x * x) * mp.erfc(x)
        for k in range(1, n + 1):
            lower, value = value, (lower / 2 - x * value) / k
        return value


def erfcx(n):
    """The n-th derivative, DLMF 7.18.5."""
    return lambda x: (-2) ** n * mp.factorial(n) * scaled_integral(n, x)


def erfcx_args(a):
    a.common()
    a.logs(-1074, -60, 10)
    a.logs(-50, 4, 36)
    a.logs(5, 60, 12, neg=False)
    a.logs(60, 1023, 8)
    a.near(0.0, 3, KS_SHORT)
    a.near(threshold(erfcx(0), OVER, -30.0, -20.0), 3)
    a.near(threshold(erfcx(1), OVER, -30.0, -20.0), 3)
    for c in (0.5, 2.0, 8.0, 26.5, 27.3, 50.0):
        a.near(c, 2, (3, 20))
    a.uniform(-27, 30, 60)
    a.fill(-4, 12, 345)


Unary('erfcx', 'e^(x^2) erfc x', erfcx(0), erfcx(1), sp((0.0, -0.0), (INF, -INF)), erfcx_args,
      ["(inf) = 0, -0; (-inf) = inf, -inf"], (-5.5, -1, 1e-5, 0.75, 7.5, 25.5))
UnarySecond('erfcx', erfcx(2), erfcx(3), 0.0, INF)
Eighth('erfcx', lambda x: [erfcx(k)(x) for k in range(ORDER + 1)], everywhere(20.0))


def erfinv(x):
    if x < 0:
        return -erfinv(-x)
    with mp.workprec(mp.prec + 80):
        if x < mpf(2) ** -60:                    # the series, DLMF 7.17.2, to the fifth power
            t = x * mp.sqrt(mp.pi) / 2
            if x < mpf(2) ** -mp.prec:
                return t
        y = mp.sqrt(-mp.log(1 - x)) if x > 0.9 else x
        for _ in range(400):
            c = (1 - x) - mp.erfc(y)
            d = c / (2 / mp.sqrt(mp.pi) * mp.exp(-y * y))
            e = d / (1 + y * d)
            y -= e
            if abs(e) < abs(y) * mp.ldexp(1, -mp.prec // 2):
                return y
    raise ArithmeticError('erfinv')


def erfinv1(x):
    return mp.sqrt(mp.pi) / 2 * mp.exp(erfinv(x) ** 2)


def erfinv2(x):
    return 2 * erfinv(x) * erfinv1(x) ** 2


def erfinv3(x):
    return (2 + 8 * erfinv(x) ** 2) * erfinv1(x) ** 3


def erfinv_args(a):
    a.common()
    a.outside(step(1.0, 1), -step(1.0, 1))
    a.logs(-1074, -60, 10)
    a.logs(-50, -1, 30)
    a.near(0.0, 3, KS_SHORT)
    a.near(1.0, 4, KS, mirror=True)
    a.near(0.5, 2, (10, 30), mirror=True)
    a.uniform(-1, 1, 90)
    a.fill(-1, 1, 345)


def erfinv_derivatives(x):
    y, s, p, out = erfinv(x), erfinv1(x), [mpf(1)], []
    out.append(y)
    for n in range(1, ORDER + 1):                # f^(n) = P_n(f) f'^n, P_(n+1) = P_n' + 2 n y P_n
        out.append(mp.polyval(p[::-1], y) * s ** n)
        q = [mpf(0)] * (len(p) + 1)
        for k, c in enumerate(p):
            q[k + 1] += 2 * n * c
            if k:
                q[k - 1] += k * c
        p = q
    return out


def inside(a):
    spread(a, 20, 0.9)
    a.uniform(-0.99, 0.99, 24)


HALF_ROOT_PI = lambda x: x * mp.sqrt(mp.pi) / 2
Unary('erfinv', 'inverse of erf', erfinv, erfinv1,
      sp(None, None, lambda x: (x, None), lambda x: abs(x) <= 1, {1.0: (INF, INF), -1.0: (-INF, INF)}), erfinv_args,
      ["erfinv(+-1) = +-inf, inf; |x| > 1: nan nan"], (-0.99, -0.5, 1e-5, 0.75))
UnarySecond('erfinv', erfinv2, erfinv3, zero=lambda x: x, at={1.0: INF, -1.0: -INF})
Eighth('erfinv', erfinv_derivatives, inside)


def silu(x):
    return x * logistic(x)


def silu1(x):
    return logistic(x) + x * logistic1(x)


def silu2(x):
    return 2 * logistic1(x) + x * logistic2(x)


def sigmoid_derivatives(x, n):
    """Polynomials in s: s' = s - s^2."""
    s, p, out = logistic(x), [mpf(0), mpf(1)], []
    for _ in range(n + 1):
        out.append(mp.polyval(p[::-1], s))
        q = [mpf(0)] * (len(p) + 1)
        for k, c in enumerate(p):
            q[k] += k * c
            q[k + 1] -= k * c
        p = q
    return out


def silu3(x):
    s = sigmoid_derivatives(x, 3)
    return 3 * s[2] + x * s[3]


def silu_derivatives(x):
    with mp.workprec(mp.prec + 60 + int(12 * abs(x))):
        s = sigmoid_derivatives(x, ORDER)
        return [x * s[0]] + [k * s[k - 1] + x * s[k] for k in range(1, ORDER + 1)]


def silu_args(a):
    logistic_args(a)
    a.near(root_of(silu1, -2, -1), 4, (10, 20, 30))


def careful(fn):
    def at(x):
        with mp.workprec(mp.prec + 60 + int(8 * min(abs(x), 800))):
            return fn(x)
    return at


def far(fn):
    """The value of a function that has ended, where the closed form would take long."""
    return lambda x: fn(clamp(x, mpf(2000)))


Unary('silu', 'x/(1 + e^-x)', silu, silu1, sp((INF, 1.0), (-0.0, -0.0), lambda x: (x, 0.5)), silu_args,
      ["(inf) = inf, 1; (-inf) = -0, -0"], (-40.5, -1, 1e-5, 0.75, 20.5))
UnarySecond('silu', far(careful(silu2)), far(careful(silu3)), -0.0, -0.0, always(0.5))
Eighth('silu', silu_derivatives, everywhere(300.0))


def phi(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def Phi(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def gelu_derivatives(x):
    h = [mpf(1), x]
    for k in range(1, ORDER + 1):
        h.append(x * h[k] - k * h[k - 1])
    g = [Phi(x)] + [(-1) ** k * h[k] * phi(x) for k in range(ORDER)]
    return [x * g[0]] + [k * g[k - 1] + x * g[k] for k in range(1, ORDER + 1)]


def gelu(k):
    def at(x):
        with mp.workprec(mp.prec + 80):
            return gelu_derivatives(clamp(x, mpf(300)))[k] if k or abs(x) < 300 else x if x > 0 else mp.ldexp(-1, -10 ** 5)
    return at


def gelu_args(a):
    a.common()
    a.logs(-1074, -60, 10)
    a.logs(-50, 5, 40)
    a.near(0.0, 3, KS_SHORT)
    a.near(root_of(gelu(1), -1, mpf(-1) / 2), 4, (10, 20, 30))
    a.near(threshold(gelu(0), NORM, -45.0, -5.0), 3)
    a.near(threshold(gelu(0), HALF_SUB, -45.0, -5.0), 3)
    a.near(threshold(gelu(1), HALF_SUB, -45.0, -5.0), 3)
    for c in (-5.0, -2.5, 9.0):
        a.near(c, 2, (3, 20))
    a.uniform(-10, 10, 80)
    a.uniform(-39, 0, 40)
    a.fill(-4, 4, 345)


Unary('gelu', 'x Phi(x)', gelu(0), gelu(1), sp((INF, 1.0), (-0.0, -0.0), lambda x: (x, 0.5)), gelu_args,
      ["(inf) = inf, 1; (-inf) = -0, -0"], (-5.5, -1, 1e-5, 0.75, 7.5))
UnarySecond('gelu', gelu(2), gelu(3), -0.0, -0.0, lambda x: (lambda: mp.sqrt(2 / mp.pi)))
Eighth('gelu', gelu_derivatives, everywhere(30.0))

"""Error and gamma functions.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math

from mpmath import mp, mpf

from eighth_order import ORDER, Eighth, approach, everywhere, spread
from reference_core import (HALF_SUB, INF, KS_SHORT, MAX, MINSUB, NAN, NORM, OVER, Unary, clamp, root_of, sp,
                            threshold)
from second_order import UnarySecond, always, minus, plain


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
UnarySecond('erf', lambda x: -2 * x * erf_slope(x), lambda x: (4 * x * x - 2) * erf_slope(x), -0.0, 0.0, minus,
            ratio=lambda x: 2 * x * x - 1)


def erf_derivatives(x):
    g = erf_slope(x)
    h = [mpf(1), 2 * x]                          # Hermite polynomials
    for k in range(1, ORDER):
        h.append(2 * x * h[k] - 2 * k * h[k - 1])
    return [mp.erf(x)] + [(-1) ** k * h[k] * g for k in range(ORDER)]


Eighth('erf', erf_derivatives, everywhere(26.0))

Unary('erfc', 'complementary error function', lambda x: mp.erfc(clamp(x, mpf(300))),
      lambda x: -erf_slope(x), sp((0.0, -0.0), (2.0, -0.0)), erf_args,
      ["erfc(inf) = 0, -0; erfc(-inf) = 2, -0"], (-5.5, -1, 1e-5, 0.75, 7.5, 25.5))
UnarySecond('erfc', lambda x: 2 * x * erf_slope(x), lambda x: (2 - 4 * x * x) * erf_slope(x), 0.0, -0.0, plain,
            ratio=lambda x: 2 * x * x - 1)


def erfc_derivatives(x):
    return [mp.erfc(x)] + [-v for v in erf_derivatives(x)[1:]]


Eighth('erfc', erfc_derivatives, everywhere(26.0))


def gaussian(x):
    return mp.exp(-clamp(x, mpf(300)) ** 2)


def gaussian_args(a):
    a.common()
    a.logs(-1074, -60, 12)
    a.logs(-60, 5, 45)
    a.near(0.0, 3, KS_SHORT)
    for t in (NORM, HALF_SUB, mpf(2) ** -54, mpf(0.5)):
        a.near(mp.sqrt(-mp.log(t)), 3, mirror=True)
    a.near(mp.sqrt(0.5), 3, (10, 20, 30), mirror=True)
    a.both(26.6, 27.3, 27.5, 28)
    a.uniform(-6, 6, 80)
    a.uniform(-28, 28, 60)
    a.fill(-3, 3, 345)


# Only the functions over eight lanes have it as one function.
Unary('gaussian', 'e^(-x^2)', gaussian, lambda x: -2 * x * gaussian(x),
      sp((0.0, -0.0), (0.0, 0.0), lambda x: (1.0, -x)), gaussian_args,
      ["gaussian(inf) = 0, -0; gaussian(-inf) = 0, 0"], (-5.5, -1, 1e-5, 0.75, 7.5, 25.5))
UnarySecond('gaussian', lambda x: (4 * x * x - 2) * gaussian(x), lambda x: (12 - 8 * x * x) * x * gaussian(x),
            0.0, 0.0, always(-2.0))


def digamma(x):
    if x < 0:
        return mp.digamma(1 - x) - mp.pi * mp.cospi(x) / mp.sinpi(x)
    return mp.digamma(x)


def tgamma(x):
    if x > 10000:
        return mp.ldexp(1, 10 ** 6)
    if x < -10000:
        return mp.sign(mp.sinpi(x)) * mp.ldexp(1, -10 ** 6)
    if x < 0:
        return mp.pi / (mp.sinpi(x) * mp.gamma(1 - x))
    return mp.gamma(x)


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


def is_negative_integer(x):
    return x < 0 and x == math.floor(x)


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


def trigamma(x):
    if x < 0:
        return (mp.pi / mp.sinpi(x)) ** 2 - mp.psi(1, 1 - x)
    return mp.psi(1, x)


def tgamma2(x):
    return tgamma(x) * (digamma(x) ** 2 + trigamma(x))


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


def psi2(x):
    return polygamma(2, x)


def tgamma3(x):
    p, q = digamma(x), trigamma(x)
    return tgamma(x) * (p ** 3 + 3 * p * q + psi2(x))


class GammaSecond(UnarySecond):
    """Poles at the negative integers, where f'' is nan also if f is not (logGamma)."""

    def value(self, x):
        if x == -INF or is_negative_integer(x):
            return NAN
        return super().value(x)


GammaSecond('tgamma', tgamma2, tgamma3, INF, None, lambda x: math.copysign(INF, x),
            conventions=["(+-0) = +-inf; negative integers and -inf: nan; (inf) = inf"])


def gamma_arguments(hi, low):
    def args(a):
        spread(a, 30, hi, neg=False)
        spread(a, 8, 0.5, pos=False)
        for c in (0.0, -1.0, -2.0, -3.0, -10.0):
            approach(a, c)
        for c in (1.0, 2.0, 3.0, 10.0):
            a.add(c)
        a.uniform(-6, 6, 16)
        a.uniform(low, -6, 8)
    return args


def loggamma(x):
    if x < 0:
        return mp.log(mp.pi / abs(mp.sinpi(x))) - mp.loggamma(1 - x)
    return mp.loggamma(x)


def log_gamma_derivatives(x):
    return [loggamma(x), digamma(x)] + [polygamma(k, x) for k in range(1, ORDER)]


def tgamma_derivatives(x):
    p = log_gamma_derivatives(x)[1:]
    out = [tgamma(x)]
    for n in range(ORDER):
        out.append(sum(math.comb(n, j) * p[j] * out[n - j] for j in range(n + 1)))
    return out


Eighth('tgamma', tgamma_derivatives, gamma_arguments(150.0, -150.0))


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
GammaSecond('logGamma', trigamma, psi2, 0.0, None, always(INF),
            conventions=["(+-0) = inf; negative integers and -inf: nan; (inf) = 0"])
Eighth('logGamma', log_gamma_derivatives, gamma_arguments(1e3, -1000.0))


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


def psi3(x):
    return polygamma(3, x)


GammaSecond('digamma', psi2, psi3, -0.0, None, lambda x: math.copysign(INF, -x),
            conventions=["(+-0) = -+inf; negative integers and -inf: nan; (inf) = -0"])


def digamma_derivatives(x):
    return [digamma(x)] + [polygamma(k, x) for k in range(1, ORDER + 1)]


Eighth('digamma', digamma_derivatives, gamma_arguments(1e3, -1000.0))

"""The tables of the derivatives of orders 0 to 8, Eighth/NAME.txt: closed forms and arguments.

Each function gives the list f, f', …, f^(8) at an mpf; an entry that is a Python float is exact.
"""
import math

from mpmath import mp, mpf

from power_tables import real_pow
from reference_core import GENERAL, TABLES, Args, fhex, token, truths
from second_order import one_minus
from unary_tables import (digamma, erf_slope, exp_base, loggamma, mp_log2, mp_log10, polygamma, root_F, sinc_nth,
                          softplus, tgamma)

ORDER = 8
EIGHTH = {}
SEED = 'Eighth/'
GENERAL_EIGHTH = GENERAL[:2] + ['c_k is the k-th derivative itself (not divided by k!); no row is special.']


class Eighth:
    def __init__(self, name, fn, args):
        self.name, self.fn, self.args = name, fn, args
        self.table = TABLES[name]
        EIGHTH[name] = self

    def header(self):
        return ['# derivatives of %s(x) = %s' % (self.name, self.table.definition),
                '# columns: x c0 c1 c2 c3 c4 c5 c6 c7 c8']

    def arguments(self):
        a = Args(SEED + self.name)
        self.args(a)
        return a.values()

    def crosscheck(self, arguments):
        """Compares with mpmath.diffs of the function at every eighth argument."""
        n = 0
        for x in arguments[3::8]:
            with mp.workprec(260):
                x = mpf(x)
                for k, (d, e) in enumerate(zip(mp.diffs(self.table.F, x, ORDER), self.fn(x))):
                    if not abs(d - e) <= mp.ldexp(max(abs(e), abs(self.table.F(x))), -80):
                        raise ArithmeticError('%s at %s: derivative %d is %s, mpmath.diffs %s'
                                              % (self.name, x, k, mp.nstr(e, 25), mp.nstr(d, 25)))
                    n += 1
        return n


# arguments -----------------------------------------------------------------------------------


def spread(a, n, hi=1e3, lo=1e-8, pos=True, neg=True):
    """n magnitudes per sign, evenly spread over the decades from lo to hi."""
    for s in ([1] if pos else []) + ([-1] if neg else []):
        for i in range(n):
            a.add(s * lo * (hi / lo) ** ((i + a.rng.random()) / n))


def approach(a, c, below=True, above=True):
    """c ± 1e-1, 1e-2, … 1e-6."""
    for k in range(1, 7):
        if below:
            a.add(c - 10.0 ** -k)
        if above:
            a.add(c + 10.0 ** -k)


def everywhere(hi=1e3, middle=5.0, near=()):
    def args(a):
        spread(a, 26, hi)
        a.uniform(-middle, middle, 20)
        for c in near:
            approach(a, c)
    return args


def positive(near=()):
    def args(a):
        spread(a, 52, neg=False)
        a.uniform(0, 10, 12)
        for c in near:
            approach(a, c)
    return args


def log1p_arguments(a):
    spread(a, 30, neg=False)
    spread(a, 24, 0.9, pos=False)
    approach(a, -1.0, below=False)
    a.uniform(-1, 4, 12)


def inside_one(a):
    spread(a, 20, 0.9)
    a.uniform(-1, 1, 20)
    approach(a, 1.0, above=False)
    approach(a, -1.0, below=False)


def beyond_one(a):
    approach(a, 1.0, below=False)
    for i in range(30):
        a.add(1 + 10.0 ** (-6 + 7 * (i + a.rng.random()) / 30))
    spread(a, 30, lo=1.5, neg=False)


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


def sinc_arguments(a):
    everywhere(1e3, 12.0, (math.pi, -math.pi, 2 * math.pi, 4.493409457909064, 7.725251836937707))(a)
    a.add(0.0)


# closed forms --------------------------------------------------------------------------------


def exponential(b):
    """b^x, b = None for e."""
    F = exp_base(b) if b else mp.exp

    def fn(x):
        v, c = F(x), mp.log(b) if b else mpf(1)
        return [v * c ** k for k in range(ORDER + 1)]
    return fn


def expm1_derivatives(x):
    return [mp.expm1(x)] + [mp.exp(x)] * ORDER


def logarithm(F, b=None, shift=0):
    def fn(x):
        u, c = x + shift, mp.log(b) if b else mpf(1)
        return [F(x)] + [(-1) ** (k - 1) * mp.factorial(k - 1) / (c * u ** k) for k in range(1, ORDER + 1)]
    return fn


def cyclic(values):
    return [values[k % len(values)] for k in range(ORDER + 1)]


def sin_derivatives(x):
    s, c = mp.sin(x), mp.cos(x)
    return cyclic([s, c, -s, -c])


def cos_derivatives(x):
    s, c = mp.sin(x), mp.cos(x)
    return cyclic([c, -s, -c, s])


def tangent_polynomials(sign):
    """Coefficients of Q_k, k = 1…: the k-th derivative is (1 + sign t²) Q_k(t), t = tan x or tanh x."""
    out, q = [], [1]
    for _ in range(ORDER):
        out.append(q)
        new = [0] * (len(q) + 1)                 # 2 sign t Q + (1 + sign t²) Q'
        for k, c in enumerate(q):
            new[k + 1] += sign * (2 + k) * c
            if k:
                new[k - 1] += k * c
        q = new
    return out


TAN_POLYNOMIALS, TANH_POLYNOMIALS = tangent_polynomials(1), tangent_polynomials(-1)


def tan_derivatives(x):
    t = mp.tan(x)
    return [t] + [(1 + t * t) * mp.polyval(q[::-1], t) for q in TAN_POLYNOMIALS]


def tanh_derivatives(x):
    t, s = mp.tanh(x), 1 / mp.cosh(x) ** 2
    return [t] + [s * mp.polyval(q[::-1], t) for q in TANH_POLYNOMIALS]


def power_series(q0, q1, q2, p):
    """Taylor coefficients of (q0 + q1 h + q2 h²)^p up to h^(ORDER-1); p = -1/2 or -1."""
    out = [1 / q0 if p == -1 else 1 / mp.sqrt(q0)]
    for n in range(1, ORDER):
        v = (p - (n - 1)) * q1 * out[n - 1]
        if n > 1:
            v += (p * 2 - (n - 2)) * q2 * out[n - 2]
        out.append(v / (n * q0))
    return out


def inverse(F, quadratic, p, sign=1):
    """A function with f' = sign (q0 + q1 h + q2 h²)^p around x, (q0, q1, q2) = quadratic(x)."""
    def fn(x):
        c = power_series(*quadratic(x), p)
        return [F(x)] + [sign * mp.factorial(k) * c[k] for k in range(ORDER)]
    return fn


HALF = mpf(-1) / 2
ROUND = lambda x: (one_minus(x), -2 * x, -1)             # 1 - x²
PLUS = lambda x: (1 + x * x, 2 * x, 1)                   # 1 + x²
BEYOND = lambda x: ((x - 1) * (x + 1), 2 * x, 1)         # x² - 1


def power(F, c):
    """x^c for a double c; F gives x^c and also fixes the branch."""
    def fn(x):
        v, f, out = F(x), mpf(1), []
        for k in range(ORDER + 1):
            out.append(0.0 if f == 0 else f * v / x ** k)
            f *= c() - k
        return out
    return fn


def erf_derivatives(x):
    g = erf_slope(x)
    h = [mpf(1), 2 * x]                          # Hermite polynomials
    for k in range(1, ORDER):
        h.append(2 * x * h[k] - 2 * k * h[k - 1])
    return [mp.erf(x)] + [(-1) ** k * h[k] * g for k in range(ORDER)]


def erfc_derivatives(x):
    return [mp.erfc(x)] + [-v for v in erf_derivatives(x)[1:]]


def softplus_derivatives(x):
    """f' = (1 + tanh(x/2))/2."""
    t = tanh_derivatives(x / 2)
    return [softplus(x), 1 / (1 + mp.exp(-x))] + [mp.ldexp(t[k], -k - 1) for k in range(1, ORDER)]


def sigmoid_derivatives(x):
    t = tanh_derivatives(x / 2)
    return [1 / (1 + mp.exp(-x))] + [mp.ldexp(t[k], -k - 1) for k in range(1, ORDER + 1)]


def log_sigmoid_derivatives(x):
    return [-v if k % 2 == 0 else v for k, v in enumerate(softplus_derivatives(-x))]


def logit_derivatives(x):
    """f' = 1/x + 1/(1 - x)."""
    return [mp.log(x / (1 - x))] + [mp.factorial(k - 1) * (1 / (1 - x) ** k - 1 / (-x) ** k)
                                    for k in range(1, ORDER + 1)]


def logit_arguments(a):
    spread(a, 26, 0.5, neg=False)
    a.uniform(0, 1, 26)
    approach(a, 0.5)
    approach(a, 1.0, above=False)


def digamma_derivatives(x):
    return [digamma(x)] + [polygamma(k, x) for k in range(1, ORDER + 1)]


def log_gamma_derivatives(x):
    return [loggamma(x), digamma(x)] + [polygamma(k, x) for k in range(1, ORDER)]


def tgamma_derivatives(x):
    p = log_gamma_derivatives(x)[1:]
    out = [tgamma(x)]
    for n in range(ORDER):
        out.append(sum(math.comb(n, j) * p[j] * out[n - j] for j in range(n + 1)))
    return out


SINC = [sinc_nth(k) for k in range(ORDER + 1)]


def sinc_derivatives(x):
    if x == 0:                                   # sum (-1)^k x^(2k)/(2k+1)!
        return [0.0 if k % 2 else mpf((-1) ** (k // 2)) / (k + 1) for k in range(ORDER + 1)]
    return [g(x) for g in SINC]


PI = math.pi
Eighth('exp', exponential(None), everywhere(700.0))
Eighth('expm1', expm1_derivatives, everywhere(700.0))
Eighth('exp2', exponential(2), everywhere(1000.0))
Eighth('exp10', exponential(10), everywhere(300.0))
Eighth('log', logarithm(mp.log), positive((1.0,)))
Eighth('log2', logarithm(mp_log2, 2), positive((1.0,)))
Eighth('log10', logarithm(mp_log10, 10), positive((1.0,)))
Eighth('log1p', logarithm(mp.log1p, None, 1), log1p_arguments)
Eighth('sin', sin_derivatives, everywhere(near=(PI,)))
Eighth('cos', cos_derivatives, everywhere(near=(PI / 2,)))
Eighth('tan', tan_derivatives, everywhere(near=(PI / 2, -PI / 2, 3 * PI / 2)))
Eighth('sinc', sinc_derivatives, sinc_arguments)
Eighth('asin', inverse(mp.asin, ROUND, HALF), inside_one)
Eighth('acos', inverse(mp.acos, ROUND, HALF, -1), inside_one)
Eighth('atan', inverse(mp.atan, PLUS, -1), everywhere())
Eighth('sinh', lambda x: cyclic([mp.sinh(x), mp.cosh(x)]), everywhere(700.0))
Eighth('cosh', lambda x: cyclic([mp.cosh(x), mp.sinh(x)]), everywhere(700.0))
Eighth('tanh', tanh_derivatives, everywhere(350.0))
Eighth('asinh', inverse(mp.asinh, PLUS, HALF), everywhere())
Eighth('acosh', inverse(mp.acosh, BEYOND, HALF), beyond_one)
Eighth('atanh', inverse(mp.atanh, ROUND, -1), inside_one)
Eighth('sqrt', power(mp.sqrt, lambda: mpf(1) / 2), positive())
Eighth('cbrt', power(root_F(3), lambda: mpf(1) / 3), everywhere())
Eighth('erf', erf_derivatives, everywhere(26.0))
Eighth('erfc', erfc_derivatives, everywhere(26.0))
Eighth('tgamma', tgamma_derivatives, gamma_arguments(150.0, -150.0))
Eighth('logGamma', log_gamma_derivatives, gamma_arguments(1e3, -1000.0))
Eighth('digamma', digamma_derivatives, gamma_arguments(1e3, -1000.0))
Eighth('sigmoid', sigmoid_derivatives, everywhere(700.0))
Eighth('softplus', softplus_derivatives, everywhere(700.0))
Eighth('logSigmoid', log_sigmoid_derivatives, everywhere(700.0))
Eighth('logit', logit_derivatives, logit_arguments)
for _name, _c in (('pow_3', 3.0), ('pow_2.5', 2.5), ('pow_m0.7', -0.7)):
    Eighth(_name, power((lambda c: lambda x: real_pow(x, mpf(c)))(_c), (lambda c: lambda: mpf(c))(_c)),
           everywhere() if _c == 3 else positive())


def eighth_table(name):
    """The lines of Eighth/NAME.txt, its number of rows and of comparisons with mpmath.diffs."""
    t = EIGHTH[name]
    arguments = t.arguments()
    rows = [' '.join([fhex(x)] + [token(v) for v in truths(t.fn, x)]) for x in arguments]
    return t.header() + ['# ' + c for c in GENERAL_EIGHTH] + rows, len(rows), t.crosscheck(arguments)

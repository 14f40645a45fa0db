"""The tables of second derivatives, Second/NAME.txt: closed forms, edges and condition numbers.

Every table has the arguments of the first-order table of its name.  The third derivatives serve only
the condition numbers.
"""
import math
from fractions import Fraction

from mpmath import mp, mpf

import bessel_tables
import unary_tables
from power_tables import REAL_POWERS, c_pow_edge, mp_hypot, mul, real_pow
from reference_core import GENERAL, INF, NAN, TABLES, clamp, copysign0, fhex, round_double, token, truth
from unary_tables import (digamma, erf_slope, is_negative_integer, logistic, polygamma, root_F, sinc_nth, tgamma,
                          trigamma)

SECOND = {}
CLOSE = mpf(2) ** -2000          # stands for ±0 in the limit of a condition number

GENERAL_SECOND = GENERAL[:2] + [
    "the rows are those of the first-order table; where f is nan, every second derivative is nan;",
    "at a pole or branch point of f: the IEEE limit from inside the domain, at +-0 from the side of the sign bit;",
    "at +-inf: the limit where it exists, else nan; a zero has the sign of the values it is the limit of.",
    "cond = |x f'''/f''| (two arguments: the larger of |x g_x/g| and |y g_y/g|), 3 digits: how much a relative",
    "change of an argument is magnified; the limit at +-0; 0 where the second derivative vanishes identically;",
    "nan where the second derivative is nan, at poles and branch points, and at +-inf.",
]


def cond_text(v):
    """The text of a condition number."""
    x = abs(v if isinstance(v, float) else round_double(v)[0])
    return '%.3g' % (0.0 if x < 1e-300 else INF if x > 1.79e308 else x)


def quotient(num, den):
    """|num/den| of a condition number; 0/0 is 0."""
    if den == 0:
        return 0.0 if num == 0 else INF
    return abs(num / den)


class UnarySecond:
    """f'' and f''' of one argument; the edges of f'' are values or functions of x, None means compute."""

    def __init__(self, name, D2, D3=None, inf=None, ninf=None, zero=None, at=None, ratio=None, conventions=()):
        self.name, self.D2, self.ratio, self.conventions = name, D2, ratio, list(conventions)
        self.inf, self.ninf, self.zero, self.at = inf, ninf, zero, at or {}
        self.table = TABLES[name]
        self.vanishes = D2 is None
        self.D3 = D3
        if D3 is None and ratio is not None:
            self.D3 = lambda x: ratio(x) * D2(x) / x
        SECOND[name] = self

    def header(self):
        return ["# second derivative of %s(x) = %s" % (self.name, self.table.definition), "# columns: x f'' cond"]

    def value(self, x):
        special = self.table.special(x)
        f = None if special is None else special[0]
        if isinstance(f, float) and math.isnan(f):
            return NAN
        if self.vanishes:
            return 0.0
        if x in self.at:
            v = self.at[x]
        elif x == INF:
            v = self.inf
        elif x == -INF:
            v = self.ninf
        elif x == 0:
            v = self.zero
        else:
            v = None
        if v is None:
            return truth(self.D2, x)
        if callable(v):
            v = v(x)
        return truth(v) if callable(v) else v

    def condition(self, x):
        if self.ratio is not None:
            return abs(self.ratio(x))
        return quotient(x * self.D3(x), self.D2(x))

    def row(self, x):
        v = self.value(x)
        if self.vanishes:
            c = v
        elif isinstance(v, float) and not math.isfinite(v) or math.isinf(x):
            c = NAN
        else:
            c = truth(self.condition, x if x else math.copysign(1, x) * CLOSE)
        return [token(v), cond_text(c)]

    def crosscheck(self):
        """Compares both derivatives with mpmath.diff of the function at the table's sample points."""
        if self.vanishes or self.table.sample is None:
            return 0
        for x in self.table.sample:
            with mp.workprec(240):
                x = mpf(x)
                scale = mp.ldexp(max(1, abs(self.table.F(x))), -80)
                for n, fn in ((2, self.D2), (3, self.D3)):
                    d, e = mp.diff(self.table.F, x, n), fn(x)
                    if not abs(d - e) <= scale * max(1, abs(e)):
                        raise ArithmeticError('%s at %s: derivative %d is %s, mpmath.diff %s'
                                              % (self.name, mp.nstr(x, 10), n, mp.nstr(e, 25), mp.nstr(d, 25)))
        return 2 * len(self.table.sample)


class BinarySecond:
    """The second and third derivatives in two arguments, by how often each occurs."""

    def __init__(self, name, D2s, D3s, special, conventions=(), conditions=None):
        self.name, self.D2s, self.D3s, self.special = name, D2s, D3s, special
        self.conventions, self.conditions = list(conventions), conditions
        self.table = TABLES[name]
        self.vanishes = D2s is None
        SECOND[name] = self

    def header(self):
        a, b = self.table.names
        return ['# second derivatives of %s(%s, %s) = %s' % (self.name, a, b, self.table.definition),
                '# columns: {0} {1} f_{0}{0} f_{0}{1} f_{1}{1} cond_{0}{0} cond_{0}{1} cond_{1}{1}'.format(a, b)]

    def values(self, x, y):
        special = self.table.special(x, y)
        f = None if special is None else special[0]
        if isinstance(f, float) and math.isnan(f):
            return [NAN] * 3
        if self.vanishes:
            return [0.0] * 3
        edges = self.special(x, y) or (None,) * 3
        return [truth(fn, x, y) if v is None else v for fn, v in zip(self.D2s, edges)]

    def condition(self, i):
        """The condition number of the i-th second derivative as a function."""
        if self.conditions is not None:
            return self.conditions[i]

        def fn(x, y):
            g = self.D2s[i](x, y)
            return max(quotient(x * self.D3s[i](x, y), g), quotient(y * self.D3s[i + 1](x, y), g))
        return fn

    def row(self, x, y):
        vs = self.values(x, y)
        cs = []
        for i, v in enumerate(vs):
            if self.vanishes:
                cs.append(v)
            elif isinstance(v, float) and not math.isfinite(v) or math.isinf(x) or math.isinf(y):
                cs.append(NAN)
            elif self.conditions is not None:
                cs.append(NAN if x == 0 else truth(self.condition(i), x, y))
            else:
                cs.append(truth(self.condition(i), *[t if t else math.copysign(1, t) * CLOSE for t in (x, y)]))
        return [token(v) for v in vs] + [cond_text(c) for c in cs]

    def crosscheck(self):
        if self.vanishes:
            return 0
        F = self.table.Fs[0]
        orders = ((2, 0), (1, 1), (0, 2), (3, 0), (2, 1), (1, 2), (0, 3))
        for x, y in self.table.sample:
            with mp.workprec(240):
                x, y = mpf(x), mpf(y)
                scale = mp.ldexp(max(1, abs(F(x, y))), -80)
                for n, fn in zip(orders, tuple(self.D2s) + tuple(self.D3s)):
                    d, e = mp.diff(F, (x, y), n), fn(x, y)
                    if not abs(d - e) <= scale * max(1, abs(e)):
                        raise ArithmeticError('%s at %s %s: derivative %s is %s, mpmath.diff %s'
                                              % (self.name, x, y, n, mp.nstr(e, 25), mp.nstr(d, 25)))
        return 7 * len(self.table.sample)


def plain(x):
    """The argument's own zero: the edge of a function like c·x with c > 0."""
    return x


def minus(x):
    return -x


def always(v):
    return lambda x: v


# exponentials and logarithms -----------------------------------------------------------------

EXP = lambda x: mp.exp(clamp(x))
UnarySecond('exp', EXP, EXP, INF, 0.0, ratio=lambda x: x)
UnarySecond('expm1', EXP, EXP, INF, 0.0, ratio=lambda x: x)
for _name, _b in (('exp2', 2), ('exp10', 10)):
    UnarySecond(_name, (lambda b, F: lambda x: mp.log(b) ** 2 * F(x))(_b, unary_tables.exp_base(_b)),
                (lambda b, F: lambda x: mp.log(b) ** 3 * F(x))(_b, unary_tables.exp_base(_b)),
                INF, 0.0, ratio=(lambda b: lambda x: x * mp.log(b))(_b))
for _name, _b in (('log', None), ('log2', 2), ('log10', 10)):
    _scale = (lambda b: lambda: mp.log(b) if b else mpf(1))(_b)
    UnarySecond(_name, (lambda s: lambda x: -1 / (x * x * s()))(_scale), None, -0.0, None, always(-INF),
                ratio=lambda x: mpf(-2), conventions=["(+-0) = -inf; (inf) = -0"])
UnarySecond('log1p', lambda x: -1 / (1 + x) ** 2, lambda x: 2 / (1 + x) ** 3, -0.0, None, None, {-1.0: -INF},
            conventions=["(-1) = -inf; (inf) = -0"])

# trigonometric -------------------------------------------------------------------------------

NOLIM = ["at +-inf: nan"]
UnarySecond('sin', lambda x: -mp.sin(x), lambda x: -mp.cos(x), zero=minus, conventions=NOLIM)
UnarySecond('cos', lambda x: -mp.cos(x), mp.sin, zero=always(-1.0), conventions=NOLIM)


def tan2(x):
    t = mp.tan(x)
    return 2 * t * (1 + t * t)


def tan3(x):
    q = mp.tan(x) ** 2
    return 2 * (1 + q) * (1 + 3 * q)


UnarySecond('tan', tan2, tan3, zero=plain, conventions=NOLIM)
UnarySecond('sinc', sinc_nth(2), sinc_nth(3), 0.0, 0.0, lambda x: lambda: mpf(-1) / 3,
            conventions=["(+-inf) = 0; (+-0) = -1/3"])


def one_minus(x):
    return (1 - x) * (1 + x)


def asin2(x):
    return x / (one_minus(x) * mp.sqrt(one_minus(x)))


def asin3(x):
    return (1 + 2 * x * x) / (one_minus(x) ** 2 * mp.sqrt(one_minus(x)))


UnarySecond('asin', asin2, asin3, zero=plain, at={1.0: INF, -1.0: -INF}, conventions=["(+-1) = +-inf"])
UnarySecond('acos', lambda x: -asin2(x), lambda x: -asin3(x), zero=minus, at={1.0: -INF, -1.0: INF},
            conventions=["(+-1) = -+inf"])
UnarySecond('atan', lambda x: -2 * x / (1 + x * x) ** 2, lambda x: (6 * x * x - 2) / (1 + x * x) ** 3,
            -0.0, 0.0, minus)

# hyperbolic ----------------------------------------------------------------------------------

SINH, COSH = (lambda x: mp.sinh(clamp(x))), (lambda x: mp.cosh(clamp(x)))
UnarySecond('sinh', SINH, COSH, INF, -INF, plain)
UnarySecond('cosh', COSH, SINH, INF, INF)


def tanh2(x):
    x = clamp(x)
    return -2 * mp.tanh(x) / mp.cosh(x) ** 2


def tanh3(x):
    x = clamp(x)
    s = 1 / mp.cosh(x) ** 2
    return s * (4 * mp.tanh(x) ** 2 - 2 * s)


UnarySecond('tanh', tanh2, tanh3, -0.0, 0.0, minus)
UnarySecond('asinh', lambda x: -x / ((1 + x * x) * mp.sqrt(1 + x * x)),
            lambda x: (2 * x * x - 1) / ((1 + x * x) ** 2 * mp.sqrt(1 + x * x)), -0.0, 0.0, minus)


def acosh2(x):
    q = (x - 1) * (x + 1)
    return -x / (q * mp.sqrt(q))


def acosh3(x):
    q = (x - 1) * (x + 1)
    return (2 * x * x + 1) / (q * q * mp.sqrt(q))


UnarySecond('acosh', acosh2, acosh3, -0.0, at={1.0: -INF}, conventions=["(1) = -inf; (inf) = -0"])
UnarySecond('atanh', lambda x: 2 * x / one_minus(x) ** 2, lambda x: (2 + 6 * x * x) / one_minus(x) ** 3,
            zero=plain, at={1.0: INF, -1.0: -INF}, conventions=["(+-1) = +-inf"])

# roots ---------------------------------------------------------------------------------------


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

# error function, gamma family, logistic family -----------------------------------------------

UnarySecond('erf', lambda x: -2 * x * erf_slope(x), lambda x: (4 * x * x - 2) * erf_slope(x), -0.0, 0.0, minus,
            ratio=lambda x: 2 * x * x - 1)
UnarySecond('erfc', lambda x: 2 * x * erf_slope(x), lambda x: (2 - 4 * x * x) * erf_slope(x), 0.0, -0.0, plain,
            ratio=lambda x: 2 * x * x - 1)


def psi2(x):
    return polygamma(2, x)


def psi3(x):
    return polygamma(3, x)


def tgamma2(x):
    return tgamma(x) * (digamma(x) ** 2 + trigamma(x))


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
GammaSecond('logGamma', trigamma, psi2, 0.0, None, always(INF),
            conventions=["(+-0) = inf; negative integers and -inf: nan; (inf) = 0"])
GammaSecond('digamma', psi2, psi3, -0.0, None, lambda x: math.copysign(INF, -x),
            conventions=["(+-0) = -+inf; negative integers and -inf: nan; (inf) = -0"])


def logistic1(x):
    return logistic(x) * logistic(-x)


def logistic2(x):
    return -logistic1(x) * mp.tanh(clamp(x) / 2)


def logistic3(x):
    q = logistic1(x)
    return q * (1 - 6 * q)


UnarySecond('sigmoid', logistic2, logistic3, -0.0, 0.0, minus)
UnarySecond('softplus', logistic1, logistic2, 0.0, 0.0)
UnarySecond('logSigmoid', lambda x: -logistic1(x), lambda x: -logistic2(x), -0.0, -0.0)
UnarySecond('logit', lambda x: 1 / (1 - x) ** 2 - 1 / x ** 2, lambda x: 2 / (1 - x) ** 3 + 2 / x ** 3,
            zero=always(-INF), at={1.0: INF}, conventions=["(+-0) = -inf; (1) = inf"])

# piecewise -----------------------------------------------------------------------------------

for _name in ('floor', 'ceil', 'trunc', 'round', 'abs', 'relu'):
    UnarySecond(_name, None, conventions=["0 everywhere, also at jumps, kinks and +-inf; NaN: nan"])

# Bessel --------------------------------------------------------------------------------------


def bessel_derivative(kind, n, order):
    """The derivative of the given order as a sum over the orders n-order, n-order+2, … n+order."""
    def at(m, x):
        v = bessel_tables.bessel(kind, abs(m), x)
        return -v if m < 0 and m % 2 else v

    def D(x):
        ax = abs(x)
        v = mpf(0)
        for k in range(order + 1):
            v += (-1) ** k * math.comb(order, k) * at(n - order + 2 * k, ax)
        v = mp.ldexp(v, -order)
        return -v if x < 0 and (n + order) % 2 else v
    return D


def j_zero(n):
    """J_n''(±0)."""
    if n == 0:
        return always(-0.5)
    if n == 1:
        return minus
    if n == 2:
        return always(0.25)
    return plain if n % 2 else always(0.0)


for _kind, _n, _name in bessel_tables.BESSELS:
    UnarySecond(_name, bessel_derivative(_kind, _n, 2), bessel_derivative(_kind, _n, 3), 0.0, 0.0,
                j_zero(_n) if _kind == 'j' else always(-INF),
                conventions=["(+-inf) = 0"] if _kind == 'j' else ["(+-0) = -inf; (inf) = 0"])

# powers with a constant exponent -------------------------------------------------------------


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

# two arguments -------------------------------------------------------------------------------


def sign(x):
    return math.copysign(1.0, x)


def atan2_special(y, x):
    if math.isnan(x) or math.isnan(y) or (x == 0 and y == 0):
        return NAN, NAN, NAN
    s = sign(x) * sign(y)
    ix, iy = math.isinf(x), math.isinf(y)
    if ix or iy:
        return copysign0(-s), (-0.0 if ix and not iy else 0.0), copysign0(s)
    if x == 0 or y == 0:
        return copysign0(-s), None, copysign0(s)
    return None


BinarySecond('atan2',
             (lambda y, x: -2 * x * y / (x * x + y * y) ** 2,
              lambda y, x: (y - x) * (y + x) / (x * x + y * y) ** 2,
              lambda y, x: 2 * x * y / (x * x + y * y) ** 2),
             (lambda y, x: -2 * x * (x * x - 3 * y * y) / (x * x + y * y) ** 3,
              lambda y, x: -2 * y * (y * y - 3 * x * x) / (x * x + y * y) ** 3,
              lambda y, x: 2 * x * (x * x - 3 * y * y) / (x * x + y * y) ** 3,
              lambda y, x: 2 * y * (y * y - 3 * x * x) / (x * x + y * y) ** 3),
             atan2_special,
             ["f_yy = -2xy/r^4, f_yx = (y^2-x^2)/r^4, f_xx = 2xy/r^4, r^2 = x^2+y^2; at (+-0, +-0): nan;",
              "an infinite argument: 0, with the signs of -xy, y^2-x^2 (+ if both are infinite) and xy"])


def hypot_second_special(x, y):
    if math.isnan(x) or math.isnan(y) or (x == 0 and y == 0):
        return NAN, NAN, NAN
    cross = copysign0(-sign(x) * sign(y))
    if math.isinf(x) or math.isinf(y):
        return 0.0, cross, 0.0
    if x == 0:
        return None, cross, 0.0
    if y == 0:
        return 0.0, cross, None
    return None


BinarySecond('hypot',
             (lambda x, y: y * y / mp_hypot(x, y) ** 3, lambda x, y: -x * y / mp_hypot(x, y) ** 3,
              lambda x, y: x * x / mp_hypot(x, y) ** 3),
             (lambda x, y: -3 * x * y * y / mp_hypot(x, y) ** 5,
              lambda x, y: y * (2 * x * x - y * y) / mp_hypot(x, y) ** 5,
              lambda x, y: x * (2 * y * y - x * x) / mp_hypot(x, y) ** 5,
              lambda x, y: -3 * x * x * y / mp_hypot(x, y) ** 5),
             hypot_second_special,
             ["f_xx = y^2/r^3, f_xy = -xy/r^3, f_yy = x^2/r^3; at (0, 0): nan; infinite arguments, also both: 0",
              "(the limit of |f_xx|, |f_xy|, |f_yy| <= 1/r), f_xy with the sign of -xy; with a NaN: nan"])


def pow_second_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    if math.isinf(y):                            # the limit in y for the fixed base
        if x < 0:
            return NAN, NAN, NAN
        if x == 1:
            return INF, 1.0, 0.0
        f = INF if (x > 1) == (y > 0) else 0.0
        return f, math.copysign(f, y if x > 1 else -y), f
    q = Fraction(y)
    if x == 0:
        e = c_pow_edge(x, q - 1)                 # f_xy = x^(y-1) (1 + y log x), f_yy = x^y (log x)^2
        cross = -e if y > 0 else e
        if y == 1:
            cross = -INF
        return edge_second(x, q), cross, (INF if y == 0 else c_pow_edge(x, q))
    if math.isinf(x):
        if x < 0:
            return (edge_second(x, q) if q.denominator == 1 else NAN), NAN, NAN
        cross = INF if y >= 1 else 0.0 if y >= 0 else -0.0
        return edge_second(x, q), cross, (INF if y >= 0 else 0.0)
    if x < 0:
        if q.denominator != 1:
            return NAN, NAN, NAN
        return (0.0 if y in (0, 1) else None), NAN, NAN
    if y in (0, 1):
        return 0.0, None, (0.0 if x == 1 else None)
    return None


def pow_cond_xx(x, y):
    if x < 0:
        return abs(y - 2)                        # along the integer y only
    if y == 1:
        return INF
    return max(abs(y - 2), abs((2 * y - 1) / (y - 1) + y * mp.log(x)))


def pow_cond_xy(x, y):
    u = y * mp.log(x)
    return max(quotient(2 * y - 1 + (y - 1) * u, 1 + u), quotient(u * (2 + u), 1 + u))


def pow_cond_yy(x, y):
    u = mp.log(x)
    return max(quotient(2 + y * u, u), abs(y * u))


BinarySecond('pow',
             (lambda x, y: y * (y - 1) * real_pow(x, y - 2),
              lambda x, y: real_pow(x, y - 1) * (1 + y * mp.log(x)),
              lambda x, y: real_pow(x, y) * mp.log(x) ** 2),
             (lambda x, y: y * (y - 1) * (y - 2) * real_pow(x, y - 3),
              lambda x, y: real_pow(x, y - 2) * (2 * y - 1 + y * (y - 1) * mp.log(x)),
              lambda x, y: real_pow(x, y - 1) * mp.log(x) * (2 + y * mp.log(x)),
              lambda x, y: real_pow(x, y) * mp.log(x) ** 3),
             pow_second_special,
             ["f_xx = y (y-1) x^(y-2), f_xy = x^(y-1) (1 + y log x), f_yy = x^y (log x)^2;",
              "base +-0: limits with |x| in the logarithm (0^y: f_yy = 0 for y > 0, inf for y = 0, else like f;",
              "f_xy = -0 for y > 1, -inf for y = 1); base inf: limits; negative base, -inf: f_xx for integer y, else nan;",
              "y = +-inf: the limit in y for the fixed base (1^(+-inf): inf 1 0; negative base: nan);",
              "cond of a negative base: in x only; base +-0: nan"],
             (pow_cond_xx, pow_cond_xy, pow_cond_yy))


def div_second_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    s = sign(x) * sign(y)
    if y == 0:
        return 0.0, -INF, math.copysign(INF, s)
    if math.isinf(y):
        return 0.0, -0.0, copysign0(s)
    if math.isinf(x):
        return 0.0, None, math.copysign(INF, s)
    if x == 0:
        return 0.0, None, copysign0(s)
    return 0.0, None, None


BinarySecond('div',
             (lambda x, y: mpf(0), lambda x, y: -1 / (y * y), lambda x, y: 2 * x / y ** 3),
             (lambda x, y: mpf(0), lambda x, y: mpf(0), lambda x, y: 2 / y ** 3, lambda x, y: -6 * x / y ** 4),
             div_second_special,
             ["f_xx = 0, f_xy = -1/y^2, f_yy = 2x/y^3; x/(+-0), x != 0: 0 -inf +-inf; x/(+-inf): 0 -0 +-0"])
for _name in ('fmod', 'remainder'):
    BinarySecond(_name, None, None, None, ["0 0 0 wherever the value is not nan, also at the jumps"])


def second_table(name):
    """The lines of Second/NAME.txt, its number of rows and of comparisons with mpmath.diff."""
    s = SECOND[name]
    with mp.workprec(200):
        arguments = s.table.arguments()
    rows = [' '.join([fhex(x) for x in a] + s.row(*a)) for a in arguments]
    return s.header() + ['# ' + c for c in s.conventions + GENERAL_SECOND] + rows, len(rows), s.crosscheck()

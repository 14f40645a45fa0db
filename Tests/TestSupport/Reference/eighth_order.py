"""The sections of the derivatives of orders 0 to 8: closed forms and arguments.

Each function gives the list f, f', …, f^(8) at an mpf; an entry that is a Python float is exact.
"""
import math

from mpmath import mp, mpf

from reference_core import GENERAL, TABLES, Args, fhex, token, truths
from second_order import one_minus

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


def cyclic(values):
    return [values[k % len(values)] for k in range(ORDER + 1)]


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


PI = math.pi


def eighth_table(name):
    """The lines of the section, its number of rows and of comparisons with mpmath.diffs."""
    t = EIGHTH[name]
    arguments = t.arguments()
    rows = [' '.join([fhex(x)] + [token(v) for v in truths(t.fn, x)]) for x in arguments]
    return t.header() + ['# ' + c for c in GENERAL_EIGHTH] + rows, len(rows), t.crosscheck(arguments)

#!/usr/bin/env python3
"""Makes the reference tables of elementary and special functions used by the tests.

    python3 make_tables.py            write every table and MANIFEST.txt beside this script
    python3 make_tables.py sin pow    write only the named tables (and renew MANIFEST.txt)
    python3 make_tables.py --check    re-read every table and check it (may be followed by names)

Needs Python >= 3.11 and mpmath 1.3.  Deterministic: the arguments come from generators seeded with
the function's name.

Every truth is computed from a closed form with mpmath at 240 bits (72 digits) and again at twice
that; the two must agree to 40 digits (2^-134), otherwise the precision is doubled until they do.  A
truth that looks like an exact tie between two doubles is computed once more at 6000 bits.  The
derivatives' closed forms are compared with mpmath.diff of the function at sample points.
"""
import ctypes
import ctypes.util
import math
import os
import random
import struct
import sys
import time
from fractions import Fraction

import mpmath
from mpmath import mp, mpf
from mpmath.libmp import from_man_exp

HERE = os.path.dirname(os.path.abspath(__file__))
INF, NAN = math.inf, math.nan
MAX = sys.float_info.max
MINNORM = sys.float_info.min
MINSUB = 5e-324
MAXSUB = math.nextafter(MINNORM, 0.0)
BASE_PREC = 240
AGREE_BITS = 134          # 40.3 decimal digits
MAX_PREC = 1 << 15
LIMIT_ROWS = 420
MIN_ROWS = 300
mp.prec = BASE_PREC          # for the constants below; every truth sets its own precision


# ---------------------------------------------------------------------------------------------
# doubles

def copysign0(s):
    """A zero with the sign of s."""
    return math.copysign(0.0, s)


def step(x, n):
    """The double n units in the last place above x."""
    to = INF if n > 0 else -INF
    for _ in range(abs(n)):
        x = math.nextafter(x, to)
    return x


def ordinal(x):
    """Order-preserving integer of a double (−0 and +0 are the same)."""
    b = struct.unpack('<q', struct.pack('<d', x))[0]
    return b if b >= 0 else -(b & 0x7fffffffffffffff)


def from_ordinal(i):
    return struct.unpack('<d', struct.pack('<q', i))[0] if i >= 0 else -from_ordinal(-i)


def fhex(x):
    if math.isnan(x):
        return 'nan'
    if math.isinf(x):
        return 'inf' if x > 0 else '-inf'
    return x.hex()


def round_double(v):
    """mpf -> (nearest double, numerator, denominator of (v − double)/ulp(double), v is a tie)."""
    sign, man, exp, bc = v._mpf_
    if not man:
        if exp:
            raise ValueError('not finite')
        return 0.0, 0, 1, False
    man = int(man)
    top = exp + bc - 1
    if top >= 1024:
        return (-INF if sign else INF), 0, 1, False
    q = max(top - 52, -1074)
    tie = False
    if exp >= q:
        m, num, den = man << (exp - q), 0, 1
    else:
        shift = q - exp
        if shift > bc + 64:                      # far below the smallest subnormal
            m, num, den = 0, 1, 1 << 64
        else:
            den = 1 << shift
            m, num = man >> shift, man & (den - 1)
            tie = 2 * num == den
            if 2 * num > den or (tie and m & 1):
                m += 1
                num -= den
    if m == 1 << 53:                             # rounded up into the next binade
        q += 1
        m >>= 1
        den *= 2
    if q + m.bit_length() > 1024:
        return (-INF if sign else INF), 0, 1, tie
    h = math.ldexp(float(m), q)
    return (-h if sign else h), (-num if sign else num), den, tie


def token(v):
    """The text of a truth: a Python float is exact, an mpf is rounded."""
    if isinstance(v, float):
        return fhex(v)
    h, num, den, _ = round_double(v)
    if math.isinf(h) or num == 0:
        return fhex(h)
    a = (2 * abs(num) * 10000 + den) // (2 * den)     # half up; at most 5000
    return '%s:%s%d.%04d' % (fhex(h), '-' if num < 0 else '', a // 10000, a % 10000)


def truth(fn, *args):
    """fn(*args) with the precision raised until two precisions agree; a float if fn is exact."""
    def at(prec):
        with mp.workprec(prec + 16):
            v = fn(*[mpf(a) for a in args])
        if not isinstance(v, (float, mpf)):
            raise TypeError('%r gave %r' % (args, v))
        return v
    prec = BASE_PREC
    a = at(prec)
    if isinstance(a, float):
        return a
    while True:
        b = at(2 * prec)
        with mp.workprec(2 * prec + 64):
            good = a == b or abs(a - b) <= mp.ldexp(abs(b), -AGREE_BITS)
        if good:
            break
        prec *= 2
        a = b
        if prec > MAX_PREC:
            raise ArithmeticError('no agreement at %r' % (args,))
    if round_double(b)[3]:
        b = at(6000)
    return b


# ---------------------------------------------------------------------------------------------
# arguments

COMMON = [0.0, MINSUB, MAXSUB, MINNORM, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 10.0, 100.0, 1e10, 1e100, MAX]


class Args:
    def __init__(self, name):
        self.rng = random.Random('fluxion-reference:' + name)
        self.seen = {}

    def add(self, *xs):
        for x in xs:
            x = float(x)
            self.seen.setdefault(fhex(x), x)

    def both(self, *xs):
        for x in xs:
            self.add(x, -float(x))

    def common(self, pos=True, neg=True):
        self.add(0.0, -0.0, INF, -INF, NAN)
        for x in COMMON:
            if pos:
                self.add(x)
            if neg:
                self.add(-x)

    def outside(self, *xs):
        self.add(*xs)

    def near(self, c, ulps=4, ks=(), mirror=False):
        """The nearest double to c, ±1..ulps units in the last place, c ± 2^-k."""
        d = c if isinstance(c, float) else round_double(mpf(c))[0]
        for i in range(-ulps, ulps + 1):
            self.add(step(d, i))
            if mirror:
                self.add(-step(d, i))
        for k in ks:
            for s in (-1, 1):
                self.add(d + s * 2.0 ** -k)
                if mirror:
                    self.add(-(d + s * 2.0 ** -k))

    def logs(self, lo, hi, n, pos=True, neg=True):
        """n magnitudes per sign with evenly spread exponents lo..hi and random mantissas."""
        for s in ([1] if pos else []) + ([-1] if neg else []):
            for i in range(n):
                e = round(lo + (hi - lo) * i / (n - 1))
                self.add(s * math.ldexp(1.0 + self.rng.random(), e))

    def uniform(self, lo, hi, n):
        for i in range(n):
            self.add(lo + (hi - lo) * (i + self.rng.random()) / n)

    def fill(self, lo, hi, n):
        """Random arguments in [lo, hi] until there are n in all."""
        while len(self.seen) < n:
            self.add(self.rng.uniform(lo, hi))

    def values(self):
        return sorted(self.seen.values(),
                      key=lambda x: (math.isnan(x), 0 if math.isnan(x) else x, math.copysign(1, x)))


KS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 26, 27, 32, 40, 48, 52)
KS_SHORT = (2, 5, 10, 20, 27, 35, 45)
OVER = mp.ldexp(1, 1024) - mp.ldexp(1, 970)       # from here on rounds to infinity
HALF_SUB = mp.ldexp(1, -1075)                     # up to here rounds to zero
NORM = mp.ldexp(1, -1022)
KAHAN = math.ldexp(6381956970095103.0, 797)   # the double nearest to a multiple of pi/2


def root_of(fn, a, b):
    """A root of fn between a and b (sign change) by bisection and secants, to about 90 bits."""
    with mp.workprec(160):
        a, b = mpf(a), mpf(b)
        fa, fb = fn(a), fn(b)
        assert fa * fb < 0
        for i in range(400):
            c = b - fb * (b - a) / (fb - fa) if i % 3 else (a + b) / 2
            if not (min(a, b) < c < max(a, b)):
                c = (a + b) / 2
            fc = fn(c)
            if fc == 0:
                return c
            if fa * fc < 0:
                b, fb = c, fc
            else:
                a, fa = c, fc
            if abs(b - a) <= mp.ldexp(abs(b), -90):
                return (a + b) / 2
    raise ArithmeticError('root')


def roots_from(fn, a, h, n):
    """The first n sign changes of fn found by steps of h from a, refined."""
    out = []
    with mp.workprec(120):
        x, fx = mpf(a), fn(mpf(a))
        while len(out) < n:
            y = x + h
            fy = fn(y)
            if fx * fy < 0:
                out.append(root_of(fn, x, y))
            x, fx = y, fy
    return out


def threshold(fn, target, lo, hi):
    """The double where |fn| (monotone between lo and hi) crosses target."""
    with mp.workprec(120):
        i, j = ordinal(lo), ordinal(hi)
        up = abs(fn(mpf(hi))) > target
        assert (abs(fn(mpf(lo))) > target) != up
        while j - i > 1:
            k = (i + j) // 2
            if (abs(fn(mpf(from_ordinal(k)))) > target) == up:
                j = k
            else:
                i = k
    return from_ordinal(j)


# ---------------------------------------------------------------------------------------------
# the table of functions

TABLES = {}


class Unary:
    arity = 1

    def __init__(self, name, definition, F, D, special, args, conventions=(), sample=None):
        self.name, self.definition, self.F, self.D = name, definition, F, D
        self.special, self.args, self.conventions, self.sample = special, args, conventions, sample
        TABLES[name] = self

    def header(self):
        return ['# %s(x) = %s' % (self.name, self.definition), "# columns: x f f'"]

    def arguments(self):
        a = Args(self.name)
        self.args(a)
        return [(x,) for x in a.values()]

    def row(self, x):
        sp = self.special(x)
        out = []
        for i, fn in enumerate((self.F, self.D)):
            v = None if sp is None else sp[i]
            if callable(v):
                v = truth(v)
            out.append(truth(fn, x) if v is None else v)
        return out

    def crosscheck(self, rows):
        if self.sample is None:
            return 0
        xs = list(self.sample)
        for x in xs:
            with mp.workprec(200):
                d = mp.diff(self.F, mpf(x))
                e = self.D(mpf(x))
                bound = mpf(2) ** -80 * max(abs(e), abs(self.F(mpf(x))))
                if not abs(d - e) <= bound:
                    raise ArithmeticError('%s at %r: derivative %s, mpmath.diff %s'
                                          % (self.name, x, mp.nstr(e, 25), mp.nstr(d, 25)))
        return len(xs)


class Binary:
    arity = 2

    def __init__(self, name, definition, names, Fs, special, args, conventions=(), sample=None):
        self.name, self.definition, self.names, self.Fs = name, definition, names, Fs
        self.special, self.args, self.conventions, self.sample = special, args, conventions, sample
        TABLES[name] = self

    def header(self):
        a, b = self.names
        return ['# %s(%s, %s) = %s' % (self.name, a, b, self.definition),
                '# columns: %s %s f f_%s f_%s' % (a, b, a, b)]

    def arguments(self):
        seen, out = set(), []
        for x, y in self.args(random.Random('fluxion-reference:' + self.name)):
            x, y = float(x), float(y)
            k = (fhex(x), fhex(y))
            if k not in seen:
                seen.add(k)
                out.append((x, y))
        return out

    def row(self, x, y):
        sp = self.special(x, y)
        out = []
        for i, fn in enumerate(self.Fs):
            v = None if sp is None else sp[i]
            if callable(v):
                v = truth(v)
            if v is None:
                v = truth(fn, x, y)
            out.append(v)
        return out

    def crosscheck(self, rows):
        if self.sample is None:
            return 0
        F, X, Y = self.Fs
        for x, y in self.sample:
            with mp.workprec(200):
                x, y = mpf(x), mpf(y)
                for d, e in ((mp.diff(lambda t: F(t, y), x), X(x, y)),
                             (mp.diff(lambda t: F(x, t), y), Y(x, y))):
                    if not abs(d - e) <= mpf(2) ** -80 * max(abs(e), abs(F(x, y))):
                        raise ArithmeticError('%s at %r %r: %s %s' % (self.name, x, y, d, e))
        return len(self.sample)


GENERAL = [
    'truth = HEX or HEX:FRAC; HEX is the double nearest to the truth (ties to even, gradual underflow,',
    'overflow to inf); FRAC = (truth - HEX)/ulp(HEX), absent when the truth is HEX (exactly or to 70 digits) or not finite.',
    'outside the domain: f = nan and every derivative nan; NaN argument: nan nan unless said otherwise.',
    'a zero reached as a limit, or by underflow, has the sign of the values it is the limit of.',
]


def sp(inf=None, ninf=None, zero=None, domain=None, at=None):
    """A function giving the special rows (f, f') — None means compute."""
    def special(x):
        if math.isnan(x):
            return NAN, NAN
        if at is not None and x in at:
            return at[x]
        if x == INF and inf is not None:
            return inf
        if x == -INF and ninf is not None:
            return ninf
        if x == 0 and zero is not None:
            return zero(x)
        if domain is not None and not domain(x):
            return NAN, NAN
        return None
    return special


# exponentials -------------------------------------------------------------------------------

BIG = mpf(100000)


def clamp(x, b=BIG):
    """Beyond ±b the result has overflowed, underflowed or saturated already."""
    return b if x > b else -b if x < -b else x


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

# Bessel -------------------------------------------------------------------------------------

BESSEL_CACHE = {}


def bessel(kind, n, x):
    """J_n or Y_n (n >= 0, x > 0) at the working precision, relative precision except near zeros."""
    key = (kind, n, x, mp.prec)
    v = BESSEL_CACHE.get(key)
    if v is None:
        if len(BESSEL_CACHE) > 4000:
            BESSEL_CACHE.clear()
        v = bessel_hankel(kind, n, x) if x >= 500 and x >= n * n else None
        if v is None:
            v = bessel_series(kind, n, x)
        BESSEL_CACHE[key] = v
    return +v


def bessel_hankel(kind, n, x):
    """Hankel's expansion (DLMF 10.17); None if its terms do not become small enough."""
    prec = mp.prec
    with mp.workprec(prec + 40):
        goal = mp.ldexp(1, -prec - 30)
        p, q, t, k = mpf(1), mpf(0), mpf(1), 0
        x8 = 8 * x
        while True:
            k += 1
            if k > 2 * x:
                return None
            t = t * (4 * n * n - (2 * k - 1) ** 2) / (k * x8)
            if k % 2:
                q += t if k % 4 == 1 else -t
            else:
                p += t if k % 4 == 0 else -t
            if abs(t) < goal and 2 * k > 2 * n + 1:
                break
    with mp.workprec(prec + 60 + max(0, mp.mag(x))):
        w = x - (2 * n + 1) * mp.pi / 4
        c, s = mp.cos_sin(w)
    with mp.workprec(prec + 40):
        a = mp.sqrt(2 / (mp.pi * x))
        return a * (p * c - q * s) if kind == 'j' else a * (p * s + q * c)


def bessel_series(kind, n, x):
    """The power series (DLMF 10.2.2, 10.8.1) in fixed point, with room for the cancellation."""
    prec = mp.prec
    wp = prec + 80 + int(3 * x) + n * (max(0, mp.mag(x)) + 6)
    with mp.workprec(wp):
        z = x * x / 4
        zf = int(mp.floor(mp.ldexp(z, wp)))
        one = 1 << wp
        t, s, k = one, 0, 0
        if kind == 'y':
            gamma = int(mp.floor(mp.ldexp(mp.euler, wp)))
            h1 = -gamma                                            # psi(k+1)
            h2 = -gamma + sum(one // i for i in range(1, n + 1))   # psi(n+k+1)
            b = 0
        while t:
            s += t
            if kind == 'y':
                b += (t * (h1 + h2)) >> wp
            k += 1
            t = -(((t * zf) >> wp) // (k * (n + k))) if t > 0 else ((-t * zf) >> wp) // (k * (n + k))
            if kind == 'y':
                h1 += one // k
                h2 += one // (n + k)
        lead = (x / 2) ** n / mp.factorial(n)
        j = lead * mp.ldexp(mpf(s), -wp)
        if kind == 'j':
            return j
        a = mpf(0)
        for k in range(n):
            a += mp.factorial(n - k - 1) / mp.factorial(k) * z ** k
        y = 2 * mp.log(x / 2) * j - lead * mp.ldexp(mpf(b), -wp)
        if n:
            y -= (2 / x) ** n * a
        return y / mp.pi


def bessel_F(kind, n):
    def F(x):
        if x < 0:
            v = bessel(kind, n, -x)
            return -v if n % 2 else v
        return bessel(kind, n, x)
    return F


def bessel_D(kind, n):
    def D(x):
        ax = abs(x)
        if n == 0:
            d = -bessel(kind, 1, ax)
        else:
            d = (bessel(kind, n - 1, ax) - bessel(kind, n + 1, ax)) / 2
        return -d if x < 0 and n % 2 == 0 else d
    return D


def bessel_args(kind, n):
    F, D = bessel_F(kind, n), bessel_D(kind, n)
    two = kind == 'j'

    def args(a):
        a.common(neg=two)
        if not two:
            a.outside(-MINSUB, -MINNORM, -0.5, -1, -2.5, -1e10, -MAX)
        a.logs(-1074, 1023, 18 if two else 30, neg=two)
        a.logs(-30, 6, 12 if two else 24, neg=two)
        start = mpf(n if n else 0.25) * mpf(3) / 4
        few = roots_from(F, start, mpf(0.5), 10), roots_from(D, start, mpf(0.5), 10)
        for c in few[0] + few[1]:
            a.near(c, 3)
            if two and c in (few[0][0], few[1][0]):
                a.near(-c, 1)
        for at in (100, 1000, 100000):
            for g in (F, D):
                a.near(roots_from(g, mpf(at), mpf(0.5), 1)[0], 3)
        a.add(1e15, 1e22, 1e100, 1e200, 1e300, 2.0 ** 1023, 25, 45, 499.5, 500, 501, 1e3, 1e4)
        a.near(0.0, 2, (3, 10, 27)) if two else a.add(2.0 ** -3, 2.0 ** -10, 2.0 ** -27)
        for g in (F, D):
            if kind == 'j':
                ts = [t for t in (NORM, HALF_SUB) if abs(g(mpf(MINSUB))) < t]
            else:
                ts = [t for t in (OVER,) if abs(g(mpf(MINSUB))) > t]
            for t in ts:
                a.near(threshold(g, t, MINSUB, 0.5), 2)
        a.uniform(-n - 20 if two else 0, n + 40, 40)
        a.fill(-20 if two else 0, 200, 340)
    return args


def bessel_special(kind, n):
    def special(x):
        if math.isnan(x):
            return NAN, NAN
        if kind == 'y':
            if x == 0:
                return -INF, INF
            if x < 0:
                return NAN, NAN
        if math.isinf(x):
            return 0.0, 0.0
        if x == 0:
            if n == 0:
                return 1.0, -x
            if n == 1:
                return x, 0.5
            return (x if n % 2 else 0.0), (0.0 if n % 2 else x)
        return None
    return special


for _kind, _n, _name in [('j', 0, 'j0'), ('j', 1, 'j1'), ('y', 0, 'y0'), ('y', 1, 'y1'),
                         ('j', 2, 'jn2'), ('j', 5, 'jn5'), ('j', 20, 'jn20'),
                         ('y', 2, 'yn2'), ('y', 5, 'yn5'), ('y', 20, 'yn20')]:
    Unary(_name, 'Bessel function %s_%d' % (_kind.upper(), _n), bessel_F(_kind, _n),
          bessel_D(_kind, _n), bessel_special(_kind, _n), bessel_args(_kind, _n),
          ["(+-inf) = 0, 0; at +-0 the exact values"] if _kind == 'j' else
          ["(+-0) = -inf, +inf; (inf) = 0, 0; x < 0 and -inf: nan nan"],
          (0.01, 0.5, 2.25, 30.5, 700.25) + ((-3.5,) if _kind == 'j' else ()))

# powers with a constant exponent ------------------------------------------------------------


def c_pow_edge(x, y):
    """C's pow for x = ±0 or ±inf and finite y given as a Fraction."""
    odd = y.denominator == 1 and y.numerator % 2 != 0
    if y == 0:
        return 1.0
    big = math.isinf(x) == (y > 0)
    v = INF if big else 0.0
    return math.copysign(v, x) if odd else v


def mul(c, v):
    """c·v for a Fraction c and an IEEE edge value v."""
    return math.copysign(v, math.copysign(1, v) * (1 if c > 0 else -1))


def c_pow_edge_slope(x, y):
    """The derivative y x^(y-1) at x = ±0 or ±inf."""
    if y == 0:
        return 0.0
    if y == 1:
        return 1.0
    return mul(y, c_pow_edge(x, y - 1))


def real_pow(x, y):
    """x^y at the working precision, x of either sign if y is an integer."""
    if x < 0:
        v = real_pow(-x, y)
        return -v if int(y) % 2 else v
    two = 2 * y
    if two == int(two) and abs(two) <= 2048:
        if y == int(y):
            return x ** int(y)
        return mp.sqrt(x) ** int(two)
    extra = max(0, mp.mag(y)) + 20
    with mp.workprec(mp.prec + min(extra, 1200)):
        t = y * mp.log(x)
        return mp.exp(clamp(t, mpf(10) ** 7))


def pow_const(name, c):
    cf, integer = Fraction(c), float(c).is_integer()

    def F(x):
        return real_pow(x, mpf(c))

    def D(x):
        if c == 0:
            return 0.0
        return mpf(c) * real_pow(x, mpf(c) - 1)

    def special(x):
        if math.isnan(x):
            return (1.0, 0.0) if c == 0 else (NAN, NAN)
        if x == 0 or math.isinf(x):
            d = c_pow_edge_slope(x, cf)
            return c_pow_edge(x, cf), (NAN if x == -INF and not integer else d)
        if x < 0 and not integer:
            return NAN, NAN
        return None

    def args(a):
        a.common(neg=integer)
        if not integer:
            a.outside(-MINSUB, -MINNORM, -0.5, -1, -2.5, -8, -1e10, -MAX)
        a.logs(-1074, 1023, 50 if integer else 100, neg=integer)
        a.logs(-30, 30, 40 if integer else 80, neg=integer)
        a.near(1.0, 4, KS_SHORT, mirror=integer)
        if integer:
            a.near(0.0, 3)
        a.add(2, 3, 4, 5, 9, 16, 25, 0.25, 0.0625, 7)
        if c not in (0, 1):
            for g in (F, D):
                for t in (OVER, NORM, HALF_SUB):
                    for lo, hi in ((MINSUB, 1.0), (1.0, MAX)):
                        with mp.workprec(200):
                            u, v = g(mpf(lo)), g(mpf(hi))
                        if isinstance(u, float) or (u > t) == (v > t):
                            continue
                        a.near(threshold(g, t, lo, hi), 3, mirror=integer)
        if c == 100:
            a.uniform(-2, 2, 25)
        a.uniform(-5 if integer else 0, 5, 40)
        a.fill(-100 if integer else 0, 100, 330)

    conv = ["C's pow for the values; derivative c x^(c-1) with IEEE limits at +-0 and +-inf;",
            "the exponent is the double nearest to %s, that is %s" % (c, float(c).hex())]
    if c == 0:
        conv.append("0^0 = 1, 0; NaN^0 = 1 with derivative 0 (constant function)")
    elif not integer:
        conv.append("x < 0: nan nan, except (-inf) = C's value (+inf or +0) with derivative nan")
    Unary(name, 'x^%s' % c, F, D, special, args, conv,
          None if c == 0 else (0.001, 0.5, 0.75, 1.5, 20.25) + ((-1.5, -0.75) if integer else ()))


for _name, _c in [('pow_2', 2.0), ('pow_3', 3.0), ('pow_0.5', 0.5), ('pow_2.5', 2.5),
                  ('pow_m1', -1.0), ('pow_m2', -2.0), ('pow_0', 0.0), ('pow_1', 1.0),
                  ('pow_0.1', 0.1), ('pow_m0.7', -0.7), ('pow_100', 100.0), ('pow_3.7', 3.7)]:
    pow_const(_name, _c)

# two arguments ------------------------------------------------------------------------------


def rnd(rng, lo, hi, sign=True):
    """A random double with exponent in lo..hi."""
    v = math.ldexp(1.0 + rng.random(), rng.randint(lo, hi))
    return -v if sign and rng.random() < 0.5 else v


EDGES = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, MINSUB, -MINSUB, MAX, -MAX]


def plane_args(rng):
    """Pairs for atan2 and hypot."""
    for u in EDGES:
        for v in EDGES:
            yield u, v
    for e in (200, -200, 300, -300, 154, -154, 160, -160):
        for s, t in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
            yield s * 10.0 ** e, t * 10.0 ** e
    for m in (1.7e308, 1.2e308, MAX / math.sqrt(2), MAX, MAX / 2, 1.3e154, 1.34e154, 1.5e-154, 2.2e-154,
              MINNORM, MAXSUB, 5 * MINSUB, 1e-310):
        yield m, m
        yield m, -0.75 * m
        yield -m, rng.random() * m
    for _ in range(3):
        yield step(MAX / math.sqrt(2), _ - 1), step(MAX / math.sqrt(2), _ - 1)
    for k in (1, 5, 13, 26, 27, 28, 53, 54, 60, 500, 1000):
        yield 1.0, 2.0 ** -k
        yield 2.0 ** -k, -1.0
        yield -2.0 ** k, 1.5
    for a, b in ((3, 4), (5, 12), (8, 15), (1e-320, 3e-320), (3e-320, -4e-320), (3e300, 4e300), (1e308, 1e-308),
                 (1e-308, 1e308), (1e-308, -1e308), (MINSUB, 3 * MINSUB), (3 * MINSUB, 4 * MINSUB),
                 (2 * MINSUB, MINSUB), (1e200, 1e-200), (1e-200, -1e200), (1e150, 1e-170), (1e-160, 1e-150),
                 (MAX, 1e292), (MAX, 1e300), (1.0, 1.0), (2.0, -2.0), (0.5, -0.0), (-0.0, 2.5), (0.0, -2.5)):
        yield a, b
    for _ in range(80):
        yield rng.uniform(-10, 10), rng.uniform(-10, 10)
    for _ in range(60):
        yield rnd(rng, -1074, 1023), rnd(rng, -1074, 1023)
    for _ in range(30):
        e = rng.randint(-1070, 1020)
        yield rnd(rng, e, e + 3), rnd(rng, e, e + 3)
    for _ in range(15):
        yield rnd(rng, 1020, 1023), rnd(rng, 1020, 1023)
        yield rnd(rng, -1074, -1023), rnd(rng, -1074, -1023)


def atan2_special(y, x):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    s = math.copysign(1.0, y)
    if x == 0 and y == 0:
        return (y if math.copysign(1, x) > 0 else (lambda: s * mp.pi)), NAN, NAN
    dy, dx = copysign0(x), copysign0(-y)
    if math.isinf(x) and math.isinf(y):
        k = 1 if x > 0 else 3
        return (lambda: s * k * mp.pi / 4), dy, dx
    if math.isinf(y):
        return (lambda: s * mp.pi / 2), dy, dx
    if math.isinf(x):
        return (copysign0(y) if x > 0 else (lambda: s * mp.pi)), dy, dx
    if y == 0:
        return (y if x > 0 else (lambda: s * mp.pi)), None, dx
    if x == 0:
        return (lambda: s * mp.pi / 2), dy, None
    return None


def mp_atan2(y, x):
    if x < 0 and abs(y) < abs(x):
        return (mp.pi if y > 0 else -mp.pi) + mp.atan(y / x)
    if abs(y) >= abs(x):
        return (mp.pi / 2 if y > 0 else -mp.pi / 2) - mp.atan(x / y)
    return mp.atan(y / x)


Binary('atan2', 'angle of the point (x, y)', ('y', 'x'),
       (mp_atan2, lambda y, x: x / (x * x + y * y), lambda y, x: -y / (x * x + y * y)),
       atan2_special, plane_args,
       ["f_y = x/(x^2+y^2), f_x = -y/(x^2+y^2); at (+-0, +-0) f per C and both derivatives nan;",
        "an infinite argument: f per C, both derivatives 0 (with the signs of x and of -y)"],
       ((1, 2), (-1.5, 0.25), (3, -4), (-0.125, -2)))


def hypot_special(x, y):
    ix, iy = math.isinf(x), math.isinf(y)
    if math.isnan(x) or math.isnan(y):
        return (INF if ix or iy else NAN), NAN, NAN
    if ix and iy:
        return INF, NAN, NAN
    if ix:
        return INF, math.copysign(1.0, x), copysign0(y)
    if iy:
        return INF, copysign0(x), math.copysign(1.0, y)
    if x == 0 and y == 0:
        return 0.0, NAN, NAN
    if x == 0:
        return abs(y), copysign0(x), math.copysign(1.0, y)
    if y == 0:
        return abs(x), math.copysign(1.0, x), copysign0(y)
    return None


def mp_hypot(x, y):
    return mp.sqrt(x * x + y * y)


Binary('hypot', 'sqrt(x^2 + y^2)', ('x', 'y'),
       (mp_hypot, lambda x, y: x / mp_hypot(x, y), lambda x, y: y / mp_hypot(x, y)),
       hypot_special, plane_args,
       ["at (0, 0): 0 nan nan; one infinite argument: inf, +-1 in it, 0 in the other; both infinite:",
        "inf nan nan; an infinity with a NaN: inf nan nan"],
       ((1, 2), (-1.5, 0.25), (3, -4), (-0.125, -2)))


def pow_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return (1.0 if x == 1 or y == 0 else NAN), NAN, NAN
    if math.isinf(y):
        ax = abs(x)
        f = 1.0 if ax == 1 else INF if (ax > 1) == (y > 0) else 0.0
        if x < 0:
            return f, NAN, NAN
        if x == 1:
            return 1.0, y, 0.0
        if x == 0 and y > 0:
            return 0.0, 0.0, 0.0
        return f, math.copysign(f, y), math.copysign(f, 1 if ax > 1 else -1)
    q = Fraction(y)
    integer = q.denominator == 1
    if x == 0:
        f, d = c_pow_edge(x, q), c_pow_edge_slope(x, q)
        return f, d, (0.0 if y > 0 else -INF if y == 0 else math.copysign(INF, -f))
    if math.isinf(x):
        f, d = c_pow_edge(x, q), c_pow_edge_slope(x, q)
        if x > 0:
            return f, d, (INF if y >= 0 else 0.0)
        return f, (d if integer else NAN), NAN
    if x < 0:
        return (None, 0.0 if y == 0 else None, NAN) if integer else (NAN, NAN, NAN)
    if y == 0:
        return 1.0, 0.0, None
    return None


def pow_args(rng):
    bases = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, 0.5, -2.0, 2.0]
    exps = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5, INF, -INF, NAN, 1.5]
    for x in bases:
        for y in exps:
            yield x, y
    for x in (0.0, -0.0, INF, -INF):
        for y in (MINSUB, -MINSUB, 0.75, step(1.0, 1), step(1.0, -1), 2.0 ** 53 + 2, 2.0 ** 60, 2.0 ** 53 - 1,
                  -2.0 ** 53 + 1, 1e300, -1e300, 2.5, -2.5):
            yield x, y
    for x in (MINSUB, MINNORM, MAX, 1e-300, 1e300):
        for y in (1.0, -1.0, 0.5, -0.5, 2.0, 0.0, 1e-5, 1.0 + 2.0 ** -30, -1e-20):
            yield x, y
    for x in (-3.0, -0.5, -1.0, -1e200, -1e-200, -1.0 - 2.0 ** -52, -MINSUB, -MAX):
        for y in (3.0, -3.0, 4.0, 0.5, 101.0, 2.0 ** 53 - 1, 2.0 ** 60):
            yield x, y
    for k in (1, 5, 10, 20, 30, 40, 50, 52):
        for s in (-1, 1):
            x = 1.0 + s * 2.0 ** -k
            yield x, rng.uniform(-700, 700) * 2.0 ** k
            yield x, rng.uniform(-20, 20)
    for x in (2.0, 10.0, math.e, 1.5, 0.3):
        for t in (OVER, NORM, HALF_SUB):
            y = round_double(mp.log(t) / mp.log(mpf(x)))[0]
            for i in (-1, 0, 1):
                yield x, step(y, i)
    for _ in range(60):
        yield rng.uniform(0, 10), rng.uniform(-10, 10)
    for _ in range(40):
        yield rnd(rng, -1074, 1023, False), rnd(rng, -12, 0)
    for _ in range(20):
        yield rnd(rng, -1074, 1023, False), rnd(rng, -80, 80)
    for _ in range(15):
        yield -rng.uniform(0, 10), float(rng.randint(-20, 20))


Binary('pow', 'x^y', ('x', 'y'),
       (real_pow, lambda x, y: y * real_pow(x, y - 1), lambda x, y: real_pow(x, y) * mp.log(x)),
       pow_special, pow_args,
       ["f per C; f_x = y x^(y-1), f_y = x^y log x; 0^y, y > 0: f_y = 0; 0^0: 1 0 -inf; 0^y, y < 0: IEEE limits,",
        "f_y = f times log 0 = -inf (so +inf for -0 to a negative odd power); negative base: integer y: f_y = nan,",
        "other y: nan nan nan; -inf to a non-integer and a negative base to +-inf: f per C, nan nan;",
        "a NaN argument: nan nan, also where f = 1; inf^0: 1 0 inf; 1^(+-inf): 1 +-inf 0;",
        "y is exact: for large even y, y-1 is odd, so f_x of a negative base has the sign of that"],
       ((1.5, 2.5), (0.25, -3.5), (10, 0.125), (0.9, 20.5)))


def div_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    ix, iy = math.isinf(x), math.isinf(y)
    if (x == 0 and y == 0) or (ix and iy):
        return NAN, NAN, NAN
    s = math.copysign(1, x) * math.copysign(1, y)
    if y == 0:
        return math.copysign(INF, s), math.copysign(INF, y), math.copysign(INF, -x)
    if iy:
        return copysign0(s), copysign0(y), copysign0(-x)
    if ix:
        return math.copysign(INF, s), None, math.copysign(INF, -x)
    if x == 0:
        return copysign0(s), None, copysign0(-x)
    return None


def div_args(rng):
    for u in EDGES:
        for v in EDGES:
            yield u, v
    for a, b in ((1e300, 1e200), (1e-300, 1e-200), (1e-300, 1e-160), (1e300, 1e-10), (1e-10, 1e308), (3 * MINSUB, 2.0),
                 (5 * MINSUB, 2.0), (7 * MINSUB, -2.0), (MINNORM, 3.0), (MINNORM, 2.0 ** 52), (MINNORM, 2.0 ** 53),
                 (1.5 * MINNORM, 2.0 ** 53), (MAX, 0.5), (MAX, step(1.0, -1)), (MAX, MINSUB), (MINSUB, MAX),
                 (1, 3), (2, 3), (10, 3), (1, 10), (6, 3), (1, 2.0 ** -1024), (1, 2.0 ** 1023), (1, 2.0 ** -537),
                 (1, 2.0 ** -512), (1, 1e154), (1, 1e-154), (1, 1e162), (1e-320, 1e-320), (1e308, 1e308)):
        yield a, b
        yield -a, b
    for _ in range(70):
        yield rng.uniform(-10, 10), rng.uniform(-10, 10)
    for _ in range(60):
        yield rnd(rng, -1074, 1023), rnd(rng, -1074, 1023)
    for _ in range(25):
        yield rnd(rng, -540, 540), rnd(rng, -540, 540)
    for _ in range(15):
        yield rnd(rng, -1074, -1020), rnd(rng, -5, 60)
    for _ in range(15):
        y = float(rng.randint(1, 2 ** 26))
        yield y * float(rng.randint(1, 2 ** 26)), y


Binary('div', 'x/y', ('x', 'y'),
       (lambda x, y: x / y, lambda x, y: 1 / y, lambda x, y: -x / (y * y)), div_special, div_args,
       ["f_x = 1/y, f_y = -x/y^2; IEEE limits at y = +-0 and at infinities; 0/0 and inf/inf: nan nan nan;",
        "x/(+-0), x != 0: +-inf, 1/y = +-inf, -x/y^2 = -sign(x) inf"],
       ((1.5, 2.5), (0.25, -3.5), (10, 0.125), (-0.9, 20.5)))


def exact_int(n):
    return mp.make_mpf(from_man_exp(n, 0)) if n else 0.0


def exact_fraction(q):
    """A Fraction with a power-of-two denominator as an mpf."""
    return mp.make_mpf(from_man_exp(q.numerator, 1 - q.denominator.bit_length()))


def remainder_special(quotient):
    def special(x, y):
        if math.isnan(x) or math.isnan(y) or math.isinf(x) or y == 0:
            return NAN, NAN, NAN
        if math.isinf(y):
            return x, 1.0, 0.0
        qx, qy = Fraction(x), Fraction(y)
        n = quotient(qx / qy)
        r = qx - n * qy
        f = exact_fraction(r) if r else copysign0(x)
        return f, 1.0, exact_int(-n)
    return special


def remainder_args(rng):
    for u in EDGES:
        for v in EDGES:
            yield u, v
    for a, b in ((5, 3), (7, 2), (5, 2), (3, 2), (1, 2), (9, 6), (6, 4), (10, 4), (14, 4), (2.5, 1), (3.5, 1), (0.5, 1),
                 (1.5, 1), (6, 3), (1, 0.1), (0.3, 0.1), (1e10, 0.1), (1e300, 3), (1e308, 1e-308), (MAX, MINSUB),
                 (MAX, 3 * MINSUB), (MAX, MINNORM), (MAX, 0.75), (1e16, 3), (2.0 ** 60, 7), (3 * MINSUB, 2 * MINSUB),
                 (5 * MINSUB, 2 * MINSUB), (MINNORM, 3 * MINSUB), (1e-310, 3e-320), (step(3.0, -1), 3), (step(3.0, 1), 3),
                 (3, 3), (step(1.5, -1), 3), (step(1.5, 1), 3), (1e-5, 1e300), (2.0 ** 53 + 2, 2.0), (MAX, MAX / 2),
                 (MAX, step(MAX, -1)), (2 ** 53 - 1, 2.0)):
        for s, t in ((1, 1), (-1, 1), (1, -1)):
            yield s * a, t * b
    for _ in range(60):
        yield rng.uniform(-100, 100), rng.uniform(-10, 10)
    for _ in range(40):
        yield rnd(rng, -1074, 1023), rnd(rng, -1074, 1023)
    for _ in range(25):
        e = rng.randint(-1060, 960)
        yield rnd(rng, e, e + 55), rnd(rng, e, e + 2)
    for _ in range(25):
        y = rng.randint(1, 2 ** 20) / 16.0
        yield y * rng.randint(-2 ** 20, 2 ** 20), y
        yield y * (rng.randint(-2 ** 20, 2 ** 20) + 0.5), y


REMC = "x infinite, y zero or a NaN: nan nan nan; y infinite and x finite: x 1 0; a zero f has the sign of x; f_y = 0 is +0"
Binary('fmod', "C's fmod: x - trunc(x/y) y", ('x', 'y'), (None, None, None),
       remainder_special(lambda q: math.trunc(q)), remainder_args,
       ["f_x = 1, f_y = -trunc(x/y) of the exact quotient;", REMC])
Binary('remainder', 'IEEE remainder: x - n y, n = x/y rounded half to even', ('x', 'y'),
       (None, None, None), remainder_special(lambda q: round(q)), remainder_args,
       ["f_x = 1, f_y = -n, n from the exact quotient;", REMC])


# ---------------------------------------------------------------------------------------------
# extra cross-checks of this script's own Bessel functions

def check_bessel():
    for n in (0, 1, 2, 5, 20):
        for x in (0.001, 0.75, 5.5, 21.25, 120.5, 800.25):
            with mp.workprec(200):
                for v, w in ((bessel('j', n, mpf(x)), mp.besselj(n, mpf(x))),
                             (bessel('y', n, mpf(x)), mp.bessely(n, mpf(x)))):
                    if not abs(v - w) <= abs(w) * mpf(2) ** -150:
                        raise ArithmeticError('bessel %d %r: %s %s' % (n, x, v, w))


# ---------------------------------------------------------------------------------------------
# writing and checking

def path_of(name):
    return os.path.join(HERE, name + '.txt')


def make(name):
    t = TABLES[name]
    began = time.time()
    with mp.workprec(200):
        arguments = t.arguments()
    if not MIN_ROWS <= len(arguments):
        raise AssertionError('%s has %d rows' % (name, len(arguments)))
    rows = [' '.join([fhex(x) for x in a] + [token(v) for v in t.row(*a)]) for a in arguments]
    samples = t.crosscheck(rows)
    lines = t.header() + ['# ' + c for c in list(t.conventions) + GENERAL]
    with open(path_of(name), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines + rows) + '\n')
    print('%-12s %4d rows  %2d diff checks  %6.1f s' % (name, len(rows), samples, time.time() - began),
          file=sys.stderr, flush=True)


def read_table(name):
    out = []
    with open(path_of(name), encoding='ascii') as f:
        for line in f:
            if not line.startswith('#'):
                out.append(line.rstrip('\n').split(' '))
    return out


def write_manifest():
    lines = []
    for name, t in TABLES.items():
        if os.path.exists(path_of(name)):
            lines.append('%s %d %d' % (name, t.arity, len(read_table(name))))
    with open(os.path.join(HERE, 'MANIFEST.txt'), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')


def c_library():
    """Functions of Python and of the C library to compare the values with."""
    out = {
        'exp': math.exp, 'expm1': math.expm1, 'exp2': math.exp2, 'log': math.log, 'log1p': math.log1p,
        'log2': math.log2, 'log10': math.log10, 'sin': math.sin, 'cos': math.cos, 'tan': math.tan,
        'asin': math.asin, 'acos': math.acos, 'atan': math.atan, 'sinh': math.sinh, 'cosh': math.cosh,
        'tanh': math.tanh, 'asinh': math.asinh, 'acosh': math.acosh, 'atanh': math.atanh,
        'sqrt': math.sqrt, 'root2': math.sqrt, 'cbrt': math.cbrt, 'root3': math.cbrt, 'erf': math.erf,
        'erfc': math.erfc, 'tgamma': math.gamma, 'logGamma': math.lgamma, 'abs': abs,
        'atan2': math.atan2, 'hypot': math.hypot, 'pow': math.pow, 'fmod': math.fmod,
        'remainder': math.remainder, 'div': lambda x, y: x / y,
        'pow_2': lambda x: math.pow(x, 2), 'pow_3': lambda x: math.pow(x, 3),
        'pow_0.5': lambda x: math.pow(x, 0.5), 'pow_2.5': lambda x: math.pow(x, 2.5),
        'pow_m1': lambda x: math.pow(x, -1), 'pow_m2': lambda x: math.pow(x, -2),
        'pow_0': lambda x: math.pow(x, 0), 'pow_1': lambda x: math.pow(x, 1),
        'pow_0.1': lambda x: math.pow(x, 0.1), 'pow_m0.7': lambda x: math.pow(x, -0.7),
        'pow_100': lambda x: math.pow(x, 100), 'pow_3.7': lambda x: math.pow(x, 3.7),
    }
    try:
        lib = ctypes.CDLL(ctypes.util.find_library('m') or 'libm.so.6')
        for name in ('j0', 'j1', 'y0', 'y1', 'exp10', 'floor', 'ceil', 'trunc', 'round'):
            g = getattr(lib, name)
            g.restype, g.argtypes = ctypes.c_double, [ctypes.c_double]
            out[name] = g
        for name in ('jn', 'yn'):
            g = getattr(lib, name)
            g.restype, g.argtypes = ctypes.c_double, [ctypes.c_int, ctypes.c_double]
            for n in (2, 5, 20):
                out[name + str(n)] = (lambda g, n: lambda x: g(n, x))(g, n)
    except (OSError, AttributeError):
        pass
    return out


def parse_plain(s):
    v = float(s) if s in ('inf', '-inf', 'nan') else float.fromhex(s)
    if fhex(v) != s:
        raise AssertionError('not canonical: ' + s)
    return v


def parse_truth(s):
    """(HEX, truth as mpf or None when not finite)."""
    if ':' not in s:
        v = parse_plain(s)
        return v, (mpf(v) if math.isfinite(v) else None)
    h, f = s.split(':')
    v = parse_plain(h)
    frac = float(f)
    if not math.isfinite(v) or abs(frac) > 0.5 or len(f.lstrip('-')) != 6:
        raise AssertionError('bad truth: ' + s)
    with mp.workprec(2300):
        return v, mpf(v) + mpf(frac) * mpf(math.ulp(v))


# near zeros C libraries have only absolute accuracy
def tolerance(name, args, f):
    if name == 'logGamma' or name[0] in 'jy':
        # absolute near the zeros
        return 1e-12 * max(abs(f), 1.0 if name == 'logGamma' or abs(args[0]) < 1e6 else 1e-3)
    return 1e-12 * abs(f)


def check(name, lib):
    t = TABLES[name]
    rows = read_table(name)
    if not MIN_ROWS <= len(rows):
        raise AssertionError('%s: %d rows' % (name, len(rows)))
    if t.arity == 1 and len(rows) > LIMIT_ROWS:
        raise AssertionError('%s: %d rows' % (name, len(rows)))
    seen, compared, worst = set(), 0, 0.0
    for r in rows:
        if len(r) != (3 if t.arity == 1 else 5):
            raise AssertionError('%s: %r' % (name, r))
        args = [parse_plain(s) for s in r[:t.arity]]
        key = tuple(r[:t.arity])
        if key in seen:
            raise AssertionError('%s: twice %r' % (name, key))
        seen.add(key)
        truths = [parse_truth(s)[0] for s in r[t.arity:]]
        f = truths[0]
        if math.isnan(f) and not all(math.isnan(v) for v in truths):
            raise AssertionError('%s: nan value with a derivative %r' % (name, r))
        g = lib.get(name)
        if g is None:
            continue
        try:
            v = float(g(*args))
        except OverflowError:
            if not math.isinf(f):
                raise AssertionError('%s: python overflows %r' % (name, r))
            continue
        except (ValueError, ZeroDivisionError):
            if math.isfinite(f) or (name == 'logGamma' and f != INF):
                raise AssertionError('%s: python has a domain error %r' % (name, r))
            continue
        compared += 1
        if math.isnan(v) or math.isnan(f) or math.isinf(v) or math.isinf(f):
            same = v == f or (math.isnan(v) and math.isnan(f)) or (name[:2] == 'yn' and v < -1e308)
        elif v == 0 and f == 0:
            same = math.copysign(1, v) == math.copysign(1, f) or name[0] == 'j'
        else:
            d = abs(v - f)
            same = d <= tolerance(name, args, f) + 1e-322
            if f and abs(f) > 1e-300:
                worst = max(worst, d / abs(f))
        if not same:
            raise AssertionError('%s: python says %r (%s), table %s' % (name, v, fhex(v), r))
    print('%-12s ok %4d rows, %4d values compared with libm, largest relative difference %.1e'
          % (name, len(rows), compared, worst), file=sys.stderr)
    return len(rows)


def main(argv):
    checking = '--check' in argv
    names = [a for a in argv if not a.startswith('-')] or list(TABLES)
    for n in names:
        if n not in TABLES:
            sys.exit('unknown table ' + n)
    began = time.time()
    if checking:
        lib = c_library()
        bad, size = 0, 0
        for n in names:
            try:
                check(n, lib)
                size += os.path.getsize(path_of(n))
            except (AssertionError, OSError, ValueError) as e:
                bad += 1
                print('%-12s FAILED: %s' % (n, e), file=sys.stderr)
        with open(os.path.join(HERE, 'MANIFEST.txt'), encoding='ascii') as f:
            manifest = dict((l.split()[0], l.split()[1:]) for l in f)
        for n in names:
            if manifest.get(n) != [str(TABLES[n].arity), str(len(read_table(n)))]:
                bad += 1
                print('MANIFEST.txt is wrong about ' + n, file=sys.stderr)
        print('%d tables, %d bytes, %d failures' % (len(names), size, bad), file=sys.stderr)
        sys.exit(1 if bad else 0)
    check_bessel()
    for n in names:
        make(n)
        BESSEL_CACHE.clear()
    write_manifest()
    print('%d tables in %.0f s' % (len(names), time.time() - began), file=sys.stderr)


if __name__ == '__main__':
    main(sys.argv[1:])

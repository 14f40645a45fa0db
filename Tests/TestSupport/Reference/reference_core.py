"""Doubles, truths, arguments and the kinds of table: what every module of make_tables.py uses."""
import math
import os
import random
import struct
import sys

from mpmath import mp, mpf

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


def truths(fn, *args):
    """The list fn(*args), the precision raised until two precisions agree; floats in it are exact."""
    def at(prec):
        with mp.workprec(prec + 16):
            vs = fn(*[mpf(a) for a in args])
        if not all(isinstance(v, (float, mpf)) for v in vs):
            raise TypeError('%r gave %r' % (args, vs))
        return vs

    def settled(a, b, prec):
        if isinstance(b, float):
            return True
        if b == 0 and prec < 3000:               # an exact zero must stay one
            return False
        return a == b or abs(a - b) <= mp.ldexp(abs(b), -AGREE_BITS)
    prec = BASE_PREC
    a = at(prec)
    while not all(isinstance(v, float) for v in a):
        b = at(2 * prec)
        with mp.workprec(2 * prec + 64):
            good = all(settled(u, v, prec) for u, v in zip(a, b))
        a = b
        if good:
            if any(isinstance(v, mpf) and round_double(v)[3] for v in b):
                a = at(6000)
            break
        prec *= 2
        if prec > MAX_PREC:
            raise ArithmeticError('no agreement at %r' % (args,))
    return a


def truth(fn, *args):
    """fn(*args) with the precision raised until two precisions agree; a float if fn is exact."""
    return truths(lambda *xs: [fn(*xs)], *args)[0]


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


BIG = mpf(100000)


def clamp(x, b=BIG):
    """Beyond ±b the result has overflowed, underflowed or saturated already."""
    return b if x > b else -b if x < -b else x

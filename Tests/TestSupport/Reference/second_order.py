"""The sections of second derivatives: closed forms, edges and condition numbers.

A section has the arguments of the first-order one.  The third derivatives serve only the condition
numbers.
"""
import math

from mpmath import mp, mpf

from reference_core import GENERAL, INF, NAN, TABLES, fhex, round_double, token, truth

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


def one_minus(x):
    return (1 - x) * (1 + x)


def second_table(name):
    """The lines of the section, its number of rows and of comparisons with mpmath.diff."""
    s = SECOND[name]
    with mp.workprec(200):
        arguments = s.table.arguments()
    rows = [' '.join([fhex(x) for x in a] + s.row(*a)) for a in arguments]
    return s.header() + ['# ' + c for c in s.conventions + GENERAL_SECOND] + rows, len(rows), s.crosscheck()

"""Reading the tables back and checking them: computed anew, against C libraries, by numerical derivatives.

The numerical derivatives are central differences of the next lower order's closed form at some
thousand bits, with a step of 2^-160 (relative to arguments below 1): far finer than the tables.
"""
import ctypes
import ctypes.util
import math
import os
import sys

from mpmath import mp, mpf

import bessel_tables
from eighth_order import EIGHTH, ORDER
from reference_core import HERE, INF, LIMIT_ROWS, MIN_ROWS, OVER, TABLES, fhex, token
from second_order import SECOND

SLOW = ('tgamma', 'logGamma', 'digamma') + tuple(name for _, _, name in bessel_tables.BESSELS)
SATURATING = ('tanh', 'erf', 'erfc', 'sigmoid', 'softplus', 'logSigmoid')


def path_of(name):
    return os.path.join(HERE, name + '.txt')


def read_table(name, section='first'):
    """The rows of a section."""
    out, current = [], 'first'
    with open(path_of(name), encoding='ascii') as f:
        for line in f:
            if line.startswith('## '):
                current = line[3:].strip()
            elif current == section and not line.startswith('#'):
                out.append(line.rstrip('\n').split(' '))
    return out


def c_library():
    """Functions of Python and of the C library to compare the values with."""
    out = {
        'exp': math.exp, 'expm1': math.expm1, 'exp2': math.exp2, 'log': math.log, 'log1p': math.log1p,
        'log2': math.log2, 'log10': math.log10, 'sin': math.sin, 'cos': math.cos, 'tan': math.tan,
        'asin': math.asin, 'acos': math.acos, 'atan': math.atan, 'sinh': math.sinh, 'cosh': math.cosh,
        'tanh': math.tanh, 'sinc': lambda x: 1.0 if x == 0 else 0.0 if math.isinf(x) else math.sin(x) / x,
        'asinh': math.asinh, 'acosh': math.acosh, 'atanh': math.atanh,
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


def check_first(name, lib):
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
        if r[t.arity:] != [token(v) for v in t.row(*args)]:
            raise AssertionError('%s: now computed otherwise: %r' % (name, r))
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


# second order ----------------------------------------------------------------------------------


def settled_slope(fn, x, prec):
    """The derivative of fn at x by central differences."""
    with mp.workprec(prec):
        h = mp.ldexp(min(mpf(1), abs(x)), -160)
        up, down = fn(x + h), fn(x - h)
        if isinstance(up, list):
            return [(u - v) / (2 * h) for u, v in zip(up, down)]
        return (up - down) / (2 * h)


def same(field, q, scale=0):
    """Whether the truth in a file is the number q, to the four digits of its FRAC.

    For an exact zero, q may be the differences' error, given their size.
    """
    h, t = parse_truth(field)
    if t == 0 and ':' not in field and abs(q) <= mp.ldexp(abs(scale), -300):
        return True
    if t is None:
        return math.isinf(h) and abs(q) > OVER * (1 - mpf(2) ** -70) and (q > 0) == (h > 0)
    with mp.workprec(2400):
        return abs(q - t) <= mpf(6e-5) * mpf(math.ulp(h)) + mp.ldexp(abs(q), -70)


def same_condition(field, c):
    """Whether a condition number in a file is c, to its three digits."""
    v = float(field)
    if math.isinf(v) or math.isnan(v):
        return math.isinf(v) and (c == INF or c > 1e306)
    return abs(v - c) <= mpf(0.0052) * c + mpf(1e-60)


def bits(*args):
    """Working precision for differences at these arguments."""
    return 1000 + 4 * sum(abs(math.frexp(a)[1]) for a in args)


def extra(name, x):
    """More bits for the functions that are nearly constant far out."""
    return int(min(8 * abs(x), 12000)) if name in SATURATING else 0


def distant(s, x, field):
    """Compares f'' of the slow functions at tiny and at huge arguments, where differences take too long.

    Bessel functions: with their differential equation.  The gamma family: with the leading term.
    """
    orders = {name: n for _, n, name in bessel_tables.BESSELS}
    with mp.workprec(bits(x)):
        X = mpf(x)
        if s.name in orders:
            q = -s.table.D(X) / X - (1 - (orders[s.name] / X) ** 2) * s.table.F(X)
            return same(field, q)
        if abs(x) < 1:
            q = {'tgamma': 2 / X ** 3, 'logGamma': 1 / X ** 2, 'digamma': -2 / X ** 3}[s.name]
        elif x > 0 and s.name != 'tgamma':
            q = {'logGamma': 1 / X, 'digamma': -1 / X ** 2}[s.name]
        else:
            return True
        t = parse_truth(field)[1]
        return same(field, q) if t is None else abs(q - t) <= abs(q) * mpf(2) ** -50 + mpf(2) ** -1074


def compare_unary(s, x, fields):
    """Compares f'' and cond with differences of f' and f''; False where that cannot be done."""
    if s.vanishes or not math.isfinite(x) or x == 0 or x in s.at or fields[0] == 'nan':
        return False
    if s.name in SLOW and abs(math.frexp(x)[1]) > 60:
        if not distant(s, x, fields[0]):
            raise AssertionError("f'' at %r is %s" % (x, fields[0]))
        return True
    if s.name == 'tgamma' and abs(x) > 10000:
        return False                             # clamped
    prec = bits(x) + extra(s.name, x)
    with mp.workprec(prec):
        X = mpf(x)
        q = settled_slope(s.table.D, X, prec)
        if q == 0 and fields[0].startswith(('inf', '-inf')):
            return False                         # where the closed form is clamped
        if not same(fields[0], q):
            raise AssertionError("f'' at %r is %s, numerically %s" % (x, fields[0], mp.nstr(q, 25)))
        if parse_plain(fields[0].split(':')[0]) == 0:
            return True                          # perhaps clamped
        c = abs(X * settled_slope(s.D2, X, prec) / q)
        if not same_condition(fields[1], c):
            raise AssertionError("cond at %r is %s, numerically %s" % (x, fields[1], mp.nstr(c, 8)))
    return True


def compare_binary(s, x, y, fields):
    if s.vanishes or not all(map(math.isfinite, (x, y))) or x == 0 or y == 0 or fields[0] == 'nan':
        return False
    if s.name == 'pow' and abs(y * math.log(abs(x))) > 1e6:
        return False                             # where the closed form is clamped
    prec = bits(x, y)
    with mp.workprec(prec):
        X, Y = mpf(x), mpf(y)

        def slopes(fn):
            return (settled_slope(lambda t: fn(t, Y), X, prec),
                    None if s.name == 'pow' and x < 0 else settled_slope(lambda t: fn(X, t), Y, prec))
        (xx, xy), (yx, yy) = slopes(s.table.Fs[1]), slopes(s.table.Fs[2]) if fields[1] != 'nan' else (None, None)
        numeric = (xx, xy, yy)
        scale = 0                                # of the differences' error
        if fields[1] != 'nan':
            scale = max(abs(fn(X, Y)) for fn in s.table.Fs[1:]) / min(1, abs(X), abs(Y))
        for field, q in list(zip(fields[:3], numeric)) + [(fields[1], yx)]:
            if q is not None and not same(field, q, scale):
                raise AssertionError("second derivative at %r %r is %s, numerically %s"
                                     % (x, y, field, mp.nstr(q, 25)))
        for i, q in enumerate(numeric):
            if q is None:
                continue
            if not q or parse_plain(fields[i].split(':')[0]) == 0:
                continue
            c = max(abs(a * d / q) for a, d in zip((X, Y), slopes(s.D2s[i])) if d is not None)
            if not same_condition(fields[3 + i], c):
                raise AssertionError("cond at %r %r is %s, numerically %s" % (x, y, fields[3 + i], mp.nstr(c, 8)))
    return True


def check_second(name):
    s = SECOND[name]
    arity = s.table.arity
    first, second = read_table(name), read_table(name, 'second')
    if [r[:arity] for r in first] != [r[:arity] for r in second]:
        raise AssertionError('the arguments are not those of the first-order table')
    compared = 0
    for one, two in zip(first, second):
        if len(two) != (3 if arity == 1 else 8):
            raise AssertionError('%r' % two)
        args = [parse_plain(t) for t in two[:arity]]
        fields = two[arity:]
        half = len(fields) // 2
        for truth_field, cond in zip(fields[:half], fields[half:]):
            v, _ = parse_truth(truth_field)
            c = float(cond)
            if c < 0 or '%.3g' % c != cond or (math.isnan(v) and not math.isnan(c)):
                raise AssertionError('%r' % two)
        if one[arity] == 'nan' and any(f != 'nan' for f in fields):
            raise AssertionError('nan value with a second derivative %r' % two)
        if fields != s.row(*args):
            raise AssertionError('now computed: %r, in the file: %r' % (s.row(*args), two))
        compared += (compare_unary if arity == 1 else compare_binary)(s, *args, fields)
        bessel_tables.BESSEL_CACHE.clear()
    print('%-18s ok %4d rows, %4d compared with numerical derivatives' % (name + ' second', len(second), compared),
          file=sys.stderr, flush=True)
    return len(second)


# order eight -----------------------------------------------------------------------------------


def check_eighth(name):
    t = EIGHTH[name]
    rows = read_table(name, 'eighth')
    if len(rows) < 60 or len(set(r[0] for r in rows)) != len(rows):
        raise AssertionError('%d rows' % len(rows))
    for r in rows:
        if len(r) != ORDER + 2:
            raise AssertionError('%r' % r)
        x = parse_plain(r[0])
        values = [parse_truth(f)[1] for f in r[1:]]
        if not math.isfinite(x) or None in values:
            raise AssertionError('not finite %r' % r)
        first = t.table.row(x)
        low = [token(v) for v in first + [SECOND[name].value(x)]]
        # zeros may have another sign where the first-order tables have conventions (x = 0 only)
        if low != r[1:4] and x != 0:
            raise AssertionError('orders 0 to 2 at %r: %r, elsewhere %r' % (x, r[1:4], low))
        if x == 0:
            continue
        prec = bits(x) + extra(name, x)
        with mp.workprec(prec):
            slopes = settled_slope(lambda u: list(t.fn(u)), mpf(x), prec)
        for k in range(ORDER):
            if not same(r[k + 2], slopes[k]):
                raise AssertionError('derivative %d at %r: %s, numerically %s' % (k + 1, x, r[k + 2],
                                                                                  mp.nstr(slopes[k], 25)))
    print('%-18s ok %4d rows, each compared with numerical derivatives' % (name + ' eighth', len(rows)),
          file=sys.stderr, flush=True)
    return len(rows)

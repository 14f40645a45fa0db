"""Modified Bessel functions, the beta function's logarithm and the incomplete gamma functions.

Derivatives in the parameter a of the incomplete gamma functions are central differences of the closed forms,
with a step so small, and so many bits, that they are as good as closed forms.
"""
import math

from mpmath import mp, mpf

from eighth_order import ORDER, Eighth, spread
from reference_core import (HALF_SUB, INF, MAX, MINNORM, MINSUB, NAN, NORM, OVER, Binary, Unary, clamp,
                            copysign0, threshold)
from second_order import BinarySecond, UnarySecond, always


CACHE = {}


def modified_values(kind, highest, x):
    """I_0 … or K_0 … to an order of at least the one given (mpmath's are slow): by series, K by recurrence."""
    key = (kind, x, mp.prec)
    if len(CACHE.get(key, ())) <= highest:
        if len(CACHE) > 3000:
            CACHE.clear()
        count = max(highest + 1, 10)
        with mp.workprec(mp.prec + 40):
            if kind == 'I':
                CACHE[key] = [modified_first(n, x) for n in range(count)]
            else:
                values = list(modified_second(x))
                for n in range(1, count):
                    values.append(values[n - 1] + 2 * n * values[n] / x)
                CACHE[key] = values
    return CACHE[key]


def modified_first(n, x):
    """DLMF 10.25.2, positive terms."""
    term, total, k, z = mpf(1), mpf(1), 0, x * x / 4
    while term > mp.ldexp(total, -mp.prec):
        k += 1
        term = term * z / (k * (n + k))
        total += term
    return (x / 2) ** n / mp.factorial(n) * total


def modified_second(x):
    """K_0 and K_1, DLMF 10.31 or, where its terms become small enough, 10.40.2."""
    if 2 * x > mp.prec * 0.7 + 20:
        out = []
        for n in (0, 1):
            term, total, k = mpf(1), mpf(1), 0
            while abs(term) > mp.ldexp(1, -mp.prec):
                k += 1
                term = term * (4 * n * n - (2 * k - 1) ** 2) / (8 * k * x)
                total += term
            out.append(mp.sqrt(mp.pi / (2 * x)) * mp.exp(-x) * total)
        return out
    with mp.workprec(mp.prec + int(3 * x) + 40):
        z, logarithm = x * x / 4, mp.log(x / 2) + mp.euler
        t, h, i0, i1, k0, k1, k = mpf(1), mpf(0), mpf(1), mpf(1), mpf(0), mpf(1), 0
        while t > mp.ldexp(i0, -mp.prec):
            k += 1
            t = t * z / (k * k)
            h += mpf(1) / k
            i0 += t
            i1 += t / (k + 1)
            k0 += t * h
            k1 += t / (k + 1) * (2 * h + mpf(1) / (k + 1))
        return [k0 - logarithm * i0, 1 / x + x / 2 * (logarithm * i1 - k1 / 2)]


def check_modified():
    for n in (0, 1, 2, 5, 20):
        for x in (0.001, 0.75, 5.5, 21.25, 120.5):
            with mp.workprec(200):
                for v, w in ((modified_values('I', n, mpf(x))[n], mp.besseli(n, mpf(x))),
                             (modified_values('K', n, mpf(x))[n], mp.besselk(n, mpf(x)))):
                    if not abs(v - w) <= abs(w) * mpf(2) ** -150:
                        raise ArithmeticError('modified bessel %d %r: %s %s' % (n, x, v, w))


def modified(kind, n, order):
    """The derivative of an order, DLMF 10.29.5."""
    def at(x):
        size = clamp(abs(x), mpf(2000))
        values = modified_values(kind, n + order, size)
        v = mpf(0)
        for k in range(order + 1):
            v += math.comb(order, k) * values[abs(n - order + 2 * k)]
        v = mp.ldexp(v, -order)
        if kind == 'K':
            return -v if order % 2 else v
        return -v if x < 0 and (n + order) % 2 else v
    return at


def modified_args(kind, n):
    def args(a):
        two = kind == 'I'
        a.common(neg=two)
        if not two:
            a.outside(-MINSUB, -MINNORM, -0.5, -1, -2.5, -1e10, -MAX)
        a.logs(-1074, 1023, 14 if two else 30, neg=two)
        a.logs(-60, 9, 30 if two else 60, neg=two)
        for g in (modified(kind, n, 0), modified(kind, n, 1)):
            if two:
                a.near(threshold(g, OVER, 500.0, 2000.0), 3)
                if n > 2:
                    a.near(threshold(g, NORM, 1e-300, 0.5), 2)
            else:
                a.near(threshold(g, HALF_SUB, 500.0, 2000.0), 3)
                a.near(threshold(g, NORM, 500.0, 2000.0), 3)
                if g(mpf(MINSUB)) > OVER:
                    a.near(threshold(g, OVER, MINSUB, 0.5), 2)
        a.near(30.0, 3, (2, 20))
        a.uniform(0, 40, 60)
        a.uniform(0, 720, 40)
        a.fill(-20 if two else 0, 60, 345)
    return args


def modified_special(kind, n):
    def special(x):
        if math.isnan(x):
            return NAN, NAN
        if kind == 'K':
            if x < 0:
                return NAN, NAN
            return (INF, -INF) if x == 0 else (0.0, -0.0) if x == INF else None
        if math.isinf(x):
            return (INF, -INF)[x < 0 and n % 2], (INF, -INF)[x < 0 and n % 2 == 0]
        if x == 0:
            if n == 0:
                return 1.0, x
            if n == 1:
                return x, 0.5
            return (x if n % 2 else 0.0), (0.0 if n % 2 else x)
        return None
    return special


def zero_of_i(n):
    return {0: always(0.5), 1: lambda x: x * 3, 2: always(0.25)}.get(n, (lambda x: x) if n % 2 else always(0.0))


for _n in (0, 1, 2, 5, 20):
    for _kind in 'IK':
        _name = 'bessel%s%d' % (_kind, _n)
        Unary(_name, 'modified Bessel function %s_%d' % (_kind, _n), modified(_kind, _n, 0), modified(_kind, _n, 1),
              modified_special(_kind, _n), modified_args(_kind, _n),
              ["(inf) = inf, inf; at +-0 the exact values"] if _kind == 'I' else
              ["(+-0) = inf, -inf; (inf) = 0, -0; x < 0: nan nan"], (0.5, 2.25, 30.5) + ((-3.5,) if _kind == 'I' else ()))
        if _kind == 'I':
            UnarySecond(_name, modified('I', _n, 2), modified('I', _n, 3), INF, -INF if _n % 2 else INF, zero_of_i(_n))
        else:
            UnarySecond(_name, modified('K', _n, 2), modified('K', _n, 3), 0.0, None, always(INF))
        Eighth(_name, (lambda kind, n: lambda x: [modified(kind, n, k)(x) for k in range(ORDER + 1)])(_kind, _n),
               (lambda a: (spread(a, 30, 300.0), a.uniform(-40, 40, 8))) if _kind == 'I' else
               (lambda a: (spread(a, 56, 300.0, lo=1e-4, neg=False), a.uniform(0, 40, 8))))


# the beta function -----------------------------------------------------------------------------


def wide(fn):
    """With bits for the distance between the arguments."""
    def at(a, b):
        with mp.workprec(2 * mp.prec + 3 * abs(mp.mag(a) - mp.mag(b)) + max(0, mp.mag(a), mp.mag(b)) + 40):
            return fn(a, b)
    return at


def lbeta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def psi(n, x):
    return mp.digamma(x) if n == 0 else mp.psi(n, x)


def psi_difference(n):
    return wide(lambda a, b: psi(n, a) - psi(n, a + b))


def psi_sum(n):
    return lambda a, b: -psi(n, a + b)


def mirrored(fn):
    return lambda a, b: fn(b, a)


def lbeta_special(a, b):
    if math.isnan(a) or math.isnan(b) or a < 0 or b < 0:
        return NAN, NAN, NAN
    if (a == 0 or b == 0):
        if math.isinf(a) or math.isinf(b):
            return NAN, NAN, NAN
        if a == 0 and b == 0:
            return INF, NAN, NAN
        return INF, (-INF if a == 0 else -0.0), (-INF if b == 0 else -0.0)
    if math.isinf(a) or math.isinf(b):
        if a == b:
            return -INF, NAN, NAN
        return -INF, (-0.0 if a == INF else -INF), (-0.0 if b == INF else -INF)
    return None


def lbeta_args(rng):
    for u in (0.0, 1.0, 0.5, INF, NAN, 2.5, -1.0):
        for v in (0.0, -0.0, 1.0, 3.0, INF, NAN, 1e300, -0.5):
            yield u, v
    for _ in range(60):
        yield 2.0 ** rng.uniform(-300, 300), 2.0 ** rng.uniform(-300, 300)
    for _ in range(120):
        yield 2.0 ** rng.uniform(-12, 12), 2.0 ** rng.uniform(-12, 12)
    for _ in range(60):
        yield rng.uniform(0, 5), rng.uniform(0, 5)
    for a in (0.3, 0.75, 1.5, 2.5):              # next to B(a, b) = 1
        b = mp.findroot(lambda b: lbeta(mpf(a), b), 1 / mpf(a))
        for i in range(-2, 3):
            yield a, float(b) * (1 + i * 2.0 ** -52)
    for k in (15, 20, 21, 22, 25):
        for _ in range(3):
            yield 2.0 ** k * rng.uniform(1, 2), rng.uniform(0.1, 1e4)
            yield 2.0 ** k * rng.uniform(1, 2), 2.0 ** k * rng.uniform(1, 2)


Binary('lbeta', 'log B(a, b)', ('a', 'b'), (wide(lbeta), psi_difference(0), mirrored(psi_difference(0))),
       lbeta_special, lbeta_args, ["a < 0 or b < 0: nan; 0: inf; infinite: -inf"], ((1, 2), (0.25, 1.5), (12, 3)))


def lbeta_second_special(a, b):
    if a == 0 or b == 0 or math.isinf(a) or math.isinf(b):
        return NAN, NAN, NAN
    return None


BinarySecond('lbeta', (psi_difference(1), psi_sum(1), mirrored(psi_difference(1))),
             (psi_difference(2), psi_sum(2), psi_sum(2), mirrored(psi_difference(2))), lbeta_second_special,
             ["where an argument is 0 or infinite: not tested"])


# the incomplete gamma functions ----------------------------------------------------------------


def lower(a, x):
    """P by DLMF 8.7.1."""
    term, total, k = mpf(1), mpf(1), 0
    while term > mp.ldexp(total, -mp.prec - 5) or x > a + k:
        k += 1
        term = term * x / (a + k)
        total += term
    return mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1)) * total


def smallness(a, x):
    """Bits that 1 - P loses."""
    bits = 1.45 * (x - a - a * mp.log(x / a)) if x > a else 0
    return int(bits) + max(0, -mp.mag(a)) + 30


def upper(a, x):
    with mp.workprec(mp.prec + smallness(a, x)):
        return 1 - lower(a, x)


def density(a, x):
    return mp.exp((a - 1) * mp.log(x) - x - mp.loggamma(a))


def density_x(a, x):
    return density(a, x) * ((a - 1) / x - 1)


def density_xx(a, x):
    return density(a, x) * (((a - 1) / x - 1) ** 2 - (a - 1) / x ** 2)


def in_a(fn, n):
    """The n-th derivative in a."""
    if n == 0:
        return fn

    def at(a, x):
        p = mp.prec
        with mp.workprec(p + n * (p // 2 + 40) + 80 + smallness(a, x)):
            h = mp.ldexp(min(a, mpf(1)), -p // 2 - 30)
            values = [(-1) ** k * math.comb(n, k) * fn(a + (mpf(n) / 2 - k) * h, x) for k in range(n + 1)]
            return mp.fsum(values) / h ** n
    return at


def negated(fn):
    return lambda a, x: -fn(a, x)


def gamma_special(is_upper):
    def special(a, x):
        if math.isnan(a) or math.isnan(x) or a < 0 or x < 0 or (a == 0 and x == 0) or (a == INF and x == INF):
            return NAN, NAN, NAN
        s = -1.0 if is_upper else 1.0
        if x == 0:
            d = INF if a < 1 else 1.0 if a == 1 else 0.0
            return (1.0 if is_upper else 0.0), copysign0(-s), s * d
        if x == INF or a == INF:
            return (1.0 if is_upper == (a == INF) else 0.0), copysign0(-s), copysign0(s)
        return None
    return special


def gamma_args(rng):
    for u in (0.5, 1.0, 2.5, INF, NAN, -1.0, 7.0):
        for v in (0.0, 1.0, 3.0, INF, NAN, -0.5, 40.0):
            yield u, v
    for _ in range(60):
        a = 2.0 ** rng.uniform(-10, 8)
        yield a, a * 2.0 ** rng.uniform(-6, 2)
    for _ in range(90):
        a = 2.0 ** rng.uniform(-2, 11)
        x = a + rng.uniform(-12, 12) * math.sqrt(a)
        if x > 0:
            yield a, x
    for _ in range(40):
        yield rng.uniform(0.1, 20), rng.uniform(0.01, 40)
    for _ in range(40):
        yield rng.uniform(0.1, 20), rng.uniform(40, 700)
    for _ in range(30):
        yield 2.0 ** rng.uniform(-60, -5), 2.0 ** rng.uniform(-30, 6)
    for a in (2e4, 3e4, 1e5):
        for s in (-30, -5, -1, 0, 0.5, 4, 30):
            yield a, a + s * math.sqrt(a)
    for _ in range(40):
        yield rng.uniform(20, 400), rng.uniform(1, 600)


for _name, _fn in (('gammaP', lower), ('gammaQ', upper)):
    _sign = (lambda f: f) if _name == 'gammaP' else negated
    Binary(_name, 'regularised incomplete gamma function', ('a', 'x'), (_fn, in_a(_fn, 1), _sign(density)),
           gamma_special(_name == 'gammaQ'), gamma_args,
           ["a < 0 or x < 0: nan; at x = 0, x = inf and a = inf the limits"], ((1, 2), (0.25, 1.5), (12, 8)))
    BinarySecond(_name, (in_a(_fn, 2), _sign(in_a(density, 1)), _sign(density_x)),
                 (in_a(_fn, 3), _sign(in_a(density, 2)), _sign(in_a(density_x, 1)), _sign(density_xx)),
                 lambda a, x: (NAN, NAN, NAN) if x == 0 or math.isinf(a) or math.isinf(x) else None,
                 ["at x = 0, x = inf and a = inf: not tested"])

"""Sums and differences of exponentials, and products with logarithms.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math

from mpmath import mp, mpf

from eighth_order import ORDER, Eighth, everywhere, spread
from logistic_tables import logistic, logistic1, logistic2
from reference_core import (HALF_SUB, INF, KS, MAX, MINSUB, NAN, NORM, OVER, Binary, Unary, clamp, copysign0,
                            sp, threshold)
from second_order import BinarySecond, UnarySecond, always


def moment(n):
    """The integral of t^n e^(xt) from 0 to 1, the n-th derivative of (e^x - 1)/x."""
    def at(x):
        x = clamp(x, mpf(10) ** 5) if x > 0 else x
        with mp.workprec(mp.prec + 100):
            if abs(x) > 100 + 2 * n:
                e = mp.exp(clamp(x))
                value = (e - 1) / x
                for k in range(1, n + 1):
                    value = (e - k * value) / x
                return value
            size = abs(x)                        # positive terms
            term, total, k = mpf(1), mpf(1) / (n + 1), 0
            while term > mp.ldexp(total, -mp.prec - 10):
                k += 1
                term = term * size / (k if x > 0 else n + 1 + k)
                total += term / (n + 1 + k if x > 0 else n + 1)
            return total if x > 0 else total * mp.exp(x)
    return at


def exprel_args(a):
    a.common()
    a.logs(-1074, -60, 10)
    a.logs(-50, 9, 45)
    a.logs(10, 1023, 8)
    a.near(0.0, 3, KS)
    a.near(threshold(moment(0), OVER, 600.0, 800.0), 3)
    a.near(threshold(moment(1), OVER, 600.0, 800.0), 3)
    for c in (-60.0, 50.0, 60.0):
        a.near(c, 2, (3, 20))
    a.uniform(-80, 80, 60)
    a.fill(-5, 5, 345)


Unary('exprel', '(e^x - 1)/x', moment(0), moment(1),
      sp((INF, INF), (0.0, 0.0), lambda x: (1.0, 0.5)), exprel_args, ["(+-0) = 1, 1/2; (inf) = inf, inf; (-inf) = 0, 0"],
      (-40.5, -1, 1e-5, 0.75, 20.5, 150.25))
UnarySecond('exprel', moment(2), moment(3), INF, 0.0, lambda x: (lambda: mpf(1) / 3))
Eighth('exprel', lambda x: [moment(k)(x) for k in range(ORDER + 1)], everywhere(600.0))


def log1mexp(x):
    with mp.workprec(mp.prec + min(1500, max(0, -mp.mag(x))) + int(min(4000, 3 * abs(x)))):
        return mp.log1p(-mp.exp(clamp(x, mpf(2000))))


def log1mexp1(x):
    return -1 / mp.expm1(-clamp(x, mpf(2000)))


def log1mexp2(x):
    v = log1mexp1(x)
    return v * (1 - v)


def log1mexp3(x):
    v = log1mexp1(x)
    return v * (1 - v) * (1 - 2 * v)


def log1mexp_derivatives(x):
    v, p, out = log1mexp1(x), [mpf(0), mpf(1)], [log1mexp(x)]
    for _ in range(ORDER):                       # v' = v - v^2
        out.append(mp.polyval(p[::-1], v))
        q = [mpf(0)] * (len(p) + 1)
        for k, c in enumerate(p):
            q[k] += k * c
            q[k + 1] -= k * c
        p = q
    return out


def log1mexp_args(a):
    a.common()
    a.outside(MINSUB, 0.5, 1e300)
    a.logs(-1074, -60, 30, pos=False)
    a.logs(-50, 9, 90, pos=False)
    a.logs(10, 1023, 6, pos=False)
    for t in (NORM, HALF_SUB, mpf(2) ** -53, mpf(2) ** -64, mpf(1) / 2):
        a.near(mp.log(t), 3)
    a.near(-50.0, 2)
    a.near(-0.693, 2, (10, 20))
    for k in KS:
        a.add(-2.0 ** -k)
    a.uniform(-60, 0, 60)
    a.uniform(-745, 0, 30)
    a.fill(-3, 0, 345)


def negative(a):
    spread(a, 40, 300.0, pos=False)
    a.uniform(-5, 0, 24)


Unary('log1mexp', 'log(1 - e^x)', log1mexp, log1mexp1,
      sp(None, (-0.0, -0.0), lambda x: (-INF, -INF), lambda x: x <= 0), log1mexp_args,
      ["(+-0) = -inf, -inf; (-inf) = -0, -0; x > 0: nan nan"], (-40.5, -1, -1e-5, -0.75))
UnarySecond('log1mexp', log1mexp2, log1mexp3, None, -0.0, always(-INF))
Eighth('log1mexp', log1mexp_derivatives, negative)


def log_add_exp(x, y):
    m = max(x, y)
    with mp.workprec(mp.prec + 1100):
        return m + mp.log1p(mp.exp(clamp(-abs(x - y), mpf(3000))))


def difference(fn):
    def at(x, y):
        with mp.workprec(mp.prec + 2200):
            d = x - y
        return fn(clamp(d, mpf(3000)))
    return at


def spread_pairs(rng):
    for u in (0.0, 1.0, -1.0, INF, -INF, NAN, MAX, -MAX, 700.0, MINSUB):
        for v in (0.0, 1.0, -2.5, INF, -INF, NAN, MAX, -MAX, -700.0):
            yield u, v
    for _ in range(100):
        x = rng.uniform(-50, 50)
        yield x, x + rng.uniform(-6, 6)
    for _ in range(60):
        yield rng.uniform(1, 800), rng.uniform(-800, 800)
    for _ in range(40):
        x = rng.uniform(-1e3, 1e3)
        yield x, x + rng.choice([-1, 1]) * 2.0 ** rng.uniform(-60, 0)
    for _ in range(40):
        e = rng.randint(10, 1000)
        yield math.ldexp(1 + rng.random(), e), math.ldexp(-1 - rng.random(), e)
    for _ in range(30):
        x = rng.uniform(2, 30)
        yield x, x - rng.uniform(600, 740)


def log_add_exp_special(x, y):
    if math.isnan(x) or math.isnan(y):
        return NAN, NAN, NAN
    if math.isinf(x) and math.isinf(y) and x == y:
        return x, NAN, NAN
    if x == INF or y == -INF:
        return x, 1.0, 0.0
    if y == INF or x == -INF:
        return y, 0.0, 1.0
    return None


def away_from_zero(pairs):
    """Without points next to the curve of zeros, where the value is a difference of the arguments' size."""
    def args(rng):
        for x, y in pairs(rng):
            if all(map(math.isfinite, (x, y))) and abs(log_add_exp(mpf(x), mpf(y))) < max(abs(x), abs(y)) / 4:
                if max(abs(x), abs(y)) < 100:
                    continue
            yield x, y
    return args


Binary('logAddExp', 'log(e^x + e^y)', ('x', 'y'),
       (log_add_exp, difference(logistic), lambda x, y: difference(logistic)(y, x)),
       log_add_exp_special, away_from_zero(spread_pairs),
       ["an infinite argument: the limits; both the same infinity: nan slopes; with a NaN: nan"],
       ((1, 2), (-1.5, 0.25), (3, -4), (12, -2)))


def log_add_exp_second_special(x, y):
    if math.isinf(x) or math.isinf(y):
        return NAN, NAN, NAN
    return None


def minus(fn):
    return lambda x, y: -fn(x, y)


L2, L3 = difference(logistic1), difference(logistic2)
BinarySecond('logAddExp', (L2, minus(L2), L2), (L3, minus(L3), L3, minus(L3)), log_add_exp_second_special,
             ["infinite arguments: not tested"])


def xlogy_special(x, y):
    if math.isnan(x) or math.isnan(y) or y < 0:
        return NAN, NAN, NAN
    if x == 0:
        if y == 0:
            return 0.0, -INF, 0.0
        if y == INF:
            return 0.0, INF, 0.0
        return 0.0, None, 0.0
    if y == 0:
        return math.copysign(INF, -x), -INF, math.copysign(INF, x)
    if math.isinf(x):
        if y == 1:
            return NAN, NAN, NAN
        f = math.copysign(INF, x * (y - 1))
        return f, (INF if y == INF else None), (NAN if y == INF else x)
    if y == INF:
        return math.copysign(INF, x), INF, copysign0(x)
    return None


def xlogy_args(rng):
    for u in (0.0, 1.0, -1.0, INF, -INF, NAN, MAX, MINSUB, -2.5):
        for v in (0.0, -0.0, 1.0, 2.5, INF, -INF, NAN, MAX, MINSUB, -1.0):
            yield u, v
    for k in (1, 5, 13, 26, 30, 52):
        for s in (-1, 1):
            yield rng.uniform(-3, 3), 1 + s * 2.0 ** -k
    for _ in range(140):
        yield rng.uniform(-10, 10), rng.uniform(0, 10)
    for _ in range(100):
        yield math.ldexp(1 + rng.random(), rng.randint(-500, 500)), math.ldexp(1 + rng.random(), rng.randint(-500, 500))


Binary('xlogy', 'x log y', ('x', 'y'),
       (lambda x, y: x * mp.log(y), lambda x, y: mp.log(y), lambda x, y: x / y), xlogy_special, xlogy_args,
       ["0 where x is 0 and y >= 0, with slopes log y and 0; y < 0: nan"], ((1, 2), (-1.5, 0.25), (3, 4)))


def xlogy_second_special(x, y):
    if not (math.isfinite(x) and math.isfinite(y)) or y == 0 or x == 0:
        return 0.0, NAN, NAN
    return 0.0, None, None


ZERO = lambda x, y: mpf(0)
BinarySecond('xlogy', (ZERO, lambda x, y: 1 / y, lambda x, y: -x / y ** 2),
             (ZERO, ZERO, lambda x, y: -1 / y ** 2, lambda x, y: 2 * x / y ** 3), xlogy_second_special,
             ["where an argument is 0 or infinite f_xx only"])

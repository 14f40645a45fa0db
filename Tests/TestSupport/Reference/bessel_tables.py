"""The Bessel functions: own evaluation (mpmath's is slow at large arguments) and tables."""
import math

from mpmath import mp, mpf

from reference_core import HALF_SUB, INF, MINNORM, MINSUB, MAX, NAN, NORM, OVER, Unary, roots_from, threshold
from second_order import UnarySecond, always, minus, plain

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


BESSELS = [('j', 0, 'j0'), ('j', 1, 'j1'), ('y', 0, 'y0'), ('y', 1, 'y1'), ('j', 2, 'jn2'), ('j', 5, 'jn5'),
           ('j', 20, 'jn20'), ('y', 2, 'yn2'), ('y', 5, 'yn5'), ('y', 20, 'yn20')]
for _kind, _n, _name in BESSELS:
    Unary(_name, 'Bessel function %s_%d' % (_kind.upper(), _n), bessel_F(_kind, _n),
          bessel_D(_kind, _n), bessel_special(_kind, _n), bessel_args(_kind, _n),
          ["(+-inf) = 0, 0; at +-0 the exact values"] if _kind == 'j' else
          ["(+-0) = -inf, +inf; (inf) = 0, 0; x < 0 and -inf: nan nan"],
          (0.01, 0.5, 2.25, 30.5, 700.25) + ((-3.5,) if _kind == 'j' else ()))


def check_bessel():
    for n in (0, 1, 2, 5, 20):
        for x in (0.001, 0.75, 5.5, 21.25, 120.5, 800.25):
            with mp.workprec(200):
                for v, w in ((bessel('j', n, mpf(x)), mp.besselj(n, mpf(x))),
                             (bessel('y', n, mpf(x)), mp.bessely(n, mpf(x)))):
                    if not abs(v - w) <= abs(w) * mpf(2) ** -150:
                        raise ArithmeticError('bessel %d %r: %s %s' % (n, x, v, w))


def bessel_derivative(kind, n, order):
    """The derivative of the given order as a sum over the orders n-order, n-order+2, … n+order."""
    def at(m, x):
        v = bessel(kind, abs(m), x)
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


for _kind, _n, _name in BESSELS:
    UnarySecond(_name, bessel_derivative(_kind, _n, 2), bessel_derivative(_kind, _n, 3), 0.0, 0.0,
                j_zero(_n) if _kind == 'j' else always(-INF),
                conventions=["(+-inf) = 0"] if _kind == 'j' else ["(+-0) = -inf; (inf) = 0"])

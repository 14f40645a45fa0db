"""The logistic function and its relatives.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
from mpmath import mp, mpf

from eighth_order import ORDER, Eighth, approach, everywhere, spread
from hyperbolic_tables import tanh_derivatives
from reference_core import HALF_SUB, INF, KS, KS_SHORT, MINSUB, NORM, OVER, Unary, clamp, sp, step
from second_order import UnarySecond, always, minus


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


def logistic1(x):
    return logistic(x) * logistic(-x)


def logistic2(x):
    return -logistic1(x) * mp.tanh(clamp(x) / 2)


def logistic3(x):
    q = logistic1(x)
    return q * (1 - 6 * q)


UnarySecond('sigmoid', logistic2, logistic3, -0.0, 0.0, minus)


def sigmoid_derivatives(x):
    t = tanh_derivatives(x / 2)
    return [1 / (1 + mp.exp(-x))] + [mp.ldexp(t[k], -k - 1) for k in range(1, ORDER + 1)]


Eighth('sigmoid', sigmoid_derivatives, everywhere(700.0))


def softplus(x):
    if x > 0:
        return x + mp.log1p(mp.exp(-clamp(x)))
    return mp.log1p(mp.exp(clamp(x)))


Unary('softplus', 'log(1 + e^x)', softplus, logistic, sp((INF, 1.0), (0.0, 0.0)), logistic_args,
      ["(inf) = inf, 1; (-inf) = 0, 0"], (-40.5, -1, 1e-5, 0.75, 20.5))
UnarySecond('softplus', logistic1, logistic2, 0.0, 0.0)


def softplus_derivatives(x):
    """f' = (1 + tanh(x/2))/2."""
    t = tanh_derivatives(x / 2)
    return [softplus(x), 1 / (1 + mp.exp(-x))] + [mp.ldexp(t[k], -k - 1) for k in range(1, ORDER)]


Eighth('softplus', softplus_derivatives, everywhere(700.0))

Unary('logSigmoid', 'log(1/(1 + e^-x)) = -softplus(-x)', lambda x: -softplus(-x),
      lambda x: logistic(-x), sp((-0.0, 0.0), (-INF, 1.0)), logistic_args,
      ["(inf) = -0, 0; (-inf) = -inf, 1"], (-40.5, -1, 1e-5, 0.75, 20.5))
UnarySecond('logSigmoid', lambda x: -logistic1(x), lambda x: -logistic2(x), -0.0, -0.0)


def log_sigmoid_derivatives(x):
    return [-v if k % 2 == 0 else v for k, v in enumerate(softplus_derivatives(-x))]


Eighth('logSigmoid', log_sigmoid_derivatives, everywhere(700.0))


def logit_args(a):
    a.common()
    a.outside(step(1.0, 1), -MINSUB, -0.5, 1e300, -1e300)
    a.near(1.0, 4, KS)
    a.near(0.5, 4, KS)
    a.near(0.25, 3, KS_SHORT)
    a.near(0.75, 3, KS_SHORT)
    a.logs(-1074, -1, 60, neg=False)
    a.logs(-30, -1, 20, neg=False)
    a.uniform(0, 1, 100)
    a.fill(0, 1, 400)


Unary('logit', 'log(x/(1 - x))', lambda x: mp.log(x / (1 - x)), lambda x: 1 / (x * (1 - x)),
      sp(None, None, lambda x: (-INF, INF), lambda x: 0 <= x <= 1, {1.0: (INF, INF)}), logit_args,
      ["logit(+-0) = -inf, +inf; logit(1) = inf, inf; x < 0 or x > 1: nan nan"], (1e-5, 0.25, 0.499, 0.75, 0.99))
UnarySecond('logit', lambda x: 1 / (1 - x) ** 2 - 1 / x ** 2, lambda x: 2 / (1 - x) ** 3 + 2 / x ** 3,
            zero=always(-INF), at={1.0: INF}, conventions=["(+-0) = -inf; (1) = inf"])


def logit_derivatives(x):
    """f' = 1/x + 1/(1 - x)."""
    return [mp.log(x / (1 - x))] + [mp.factorial(k - 1) * (1 / (1 - x) ** k - 1 / (-x) ** k)
                                    for k in range(1, ORDER + 1)]


def logit_arguments(a):
    spread(a, 26, 0.5, neg=False)
    a.uniform(0, 1, 26)
    approach(a, 0.5)
    approach(a, 1.0, above=False)


Eighth('logit', logit_derivatives, logit_arguments)

"""Functions in pieces.

An entry has the first section of the table, the second derivatives and, often, those to the eighth order.
"""
import math

from reference_core import KS, NAN, Unary
from second_order import UnarySecond


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


def round_half_away(x):
    t = float(math.trunc(x))
    if abs(x - t) >= 0.5:
        t += math.copysign(1.0, x)
    return math.copysign(t, x)


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
for _name in ('floor', 'ceil', 'trunc', 'round', 'abs', 'relu'):
    UnarySecond(_name, None, conventions=["0 everywhere, also at jumps, kinks and +-inf; NaN: nan"])

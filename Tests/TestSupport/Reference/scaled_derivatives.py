#!/usr/bin/env python3
"""Makes scaled.txt: the derivatives of f(c x) at x = 1, where c is far from 1.

    python3 scaled_derivatives.py

The derivatives of f itself at c may be too large or too small for a number although those of f(c x),
which are c f'(c), c² f''(c) and c³ f'''(c), are not. A line is

    NAME c d0 d1 d2 d3

with the value and three derivatives, each the nearest double. Only rows with a normal value are kept.
The truths come from mpmath's numerical differentiation with as many bits as it takes for two
precisions to agree to 40 digits. Functions that oscillate, or are costly, far out are left out there.
"""
import os
import sys

from mpmath import mp, mpf

sys.dont_write_bytecode = True                   # this folder is copied into the tests' bundle

import make_tables  # noqa: E402 F401
from reference_core import HERE, TABLES, fhex, round_double  # noqa: E402

EXPONENTS = (10, 50, 100, 130, 150, 160, 200, 250, 300)
OSCILLATING = ('digamma', 'tgamma', 'logGamma', 'j0', 'j1', 'jn', 'y0', 'y1', 'yn', 'sin', 'cos', 'tan', 'sinc')
CONSTANT = ('abs', 'relu', 'floor', 'ceil', 'round', 'trunc', 'pow_0')


def scales():
    for sign in (1.0, -1.0):
        for e in EXPONENTS:
            for direction in ('', '-'):
                yield sign * float('1e%s%d' % (direction, e))


def derivatives(F, c, bits):
    with mp.workprec(bits):
        return [mp.diff(lambda x: F(mpf(c) * x), 1, n) for n in range(4)]


def settled(a, b, bits):
    # A zero may be what a difference of too few bits comes to.
    if b == 0:
        return bits > 4000
    return abs(a - b) <= max(mp.ldexp(abs(b), -134), mp.ldexp(1, -1200))


def row(name, c):
    table = TABLES[name]
    if abs(c) > 1 and name.rstrip('0123456789') in [n.rstrip('0123456789') for n in OSCILLATING]:
        return None
    special = table.special(c)
    if special is not None and special[0] is not None:
        return None
    try:
        with mp.workprec(300):
            value = table.F(mpf(c))
        if isinstance(value, mp.mpc) or not mp.ldexp(1, -1022) <= abs(value) < mp.ldexp(1, 1024):
            return None
        bits, values = 300, derivatives(table.F, c, 300)
        while True:
            bits *= 2
            values, before = derivatives(table.F, c, bits), values
            if all(settled(a, b, bits) for a, b in zip(before, values)):
                break
            if bits > 9000:
                raise ArithmeticError('%s at %r: %s' % (name, c, values))
    except (ValueError, ZeroDivisionError, TypeError, mp.NoConvergence):
        return None
    return [round_double(v)[0] for v in values]


if __name__ == '__main__':
    lines = ['# derivatives of f(c x) at x = 1, made by scaled_derivatives.py',
             '# columns: name c f(c) c f\'(c) c² f\'\'(c) c³ f\'\'\'(c)']
    for name in sorted(TABLES):
        if TABLES[name].arity != 1 or name in CONSTANT:
            continue
        kept = [(c, row(name, c)) for c in scales()]
        lines += [' '.join([name, fhex(c)] + [fhex(d) for d in ds]) for c, ds in kept if ds is not None]
        print(name, sum(ds is not None for _, ds in kept), file=sys.stderr, flush=True)
    with open(os.path.join(HERE, 'scaled.txt'), 'w', encoding='utf-8', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')

#!/usr/bin/env python3
"""Makes the reference tables of elementary and special functions used by the tests.

    python3 make_tables.py            write every table beside this script
    python3 make_tables.py sin pow    write only the named ones
    python3 make_tables.py --check    re-read every table and check it (may be followed by names)

NAME.txt has up to three sections, each with a head of its own:

    the first    x f f', or x y f f_x f_y: values and first derivatives
    ## second    x f'' cond, or x y f_xx f_xy f_yy and their three cond: the same rows' second derivatives
    ## eighth    x c0 … c8: the derivatives of orders 0 to 8 at ordinary arguments

Needs Python >= 3.11 and mpmath 1.3.  Deterministic: the arguments come from generators seeded with
the function's name.

Every truth is computed from a closed form with mpmath at 240 bits (72 digits) and again at twice
that; the two must agree to 40 digits (2^-134), otherwise the precision is doubled until they do (an
exact zero is believed only from 3000 bits on).  A truth that looks like an exact tie between two
doubles is computed once more at 6000 bits.  The derivatives' closed forms are compared with
mpmath.diff of the function at sample points; --check also computes the first two orders anew and
compares the higher orders with numerical derivatives at nearly every row.

Modules: reference_core (doubles, truths, arguments), second_order and eighth_order (what the sections
are made by), table_checks, and a module for each kind of function: all of a function stands there
together, in an entry of two or three statements.
"""
import os
import sys
import time

from mpmath import mp

sys.dont_write_bytecode = True                   # this folder is copied into the tests' bundle

import bessel_tables  # noqa: E402
import circular_tables  # noqa: E402 F401
import exponential_tables  # noqa: E402 F401
import hyperbolic_tables  # noqa: E402 F401
import log_sum_tables  # noqa: E402 F401
import logistic_tables  # noqa: E402 F401
import piecewise_tables  # noqa: E402 F401
import plane_tables  # noqa: E402 F401
import power_tables  # noqa: E402 F401
import quotient_tables  # noqa: E402 F401
import roots_tables  # noqa: E402 F401
import scaled_tables  # noqa: E402 F401
import share_tables  # noqa: E402
import special_tables  # noqa: E402 F401
from eighth_order import EIGHTH, eighth_table  # noqa: E402
from reference_core import GENERAL, HERE, MIN_ROWS, TABLES, fhex, token  # noqa: E402
from second_order import SECOND, second_table  # noqa: E402
from table_checks import c_library, check_eighth, check_first, check_second, path_of  # noqa: E402

MAX_BYTES = 8000000


def first_table(name):
    """The lines of the first section, its number of rows and of comparisons with mpmath.diff."""
    t = TABLES[name]
    with mp.workprec(200):
        arguments = t.arguments()
    if not MIN_ROWS <= len(arguments):
        raise AssertionError('%s has %d rows' % (name, len(arguments)))
    rows = [' '.join([fhex(x) for x in a] + [token(v) for v in t.row(*a)]) for a in arguments]
    return t.header() + ['# ' + c for c in list(t.conventions) + GENERAL] + rows, len(rows), t.crosscheck(rows)


def make(name):
    began = time.time()
    lines, rows, samples = first_table(name)
    for section, registry, maker in (('second', SECOND, second_table), ('eighth', EIGHTH, eighth_table)):
        if name in registry:
            more, count, checks = maker(name)
            lines += ['## ' + section] + more
            rows += count
            samples += checks
    with open(path_of(name), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')
    print('%-12s %4d rows  %3d diff checks  %6.1f s' % (name, rows, samples, time.time() - began),
          file=sys.stderr, flush=True)


def check(names):
    """The number of failures in the named tables."""
    lib = c_library()
    bad, size = 0, 0
    for n in names:
        try:
            check_first(n, lib)
            check_second(n)
            if n in EIGHTH:
                check_eighth(n)
            size += os.path.getsize(path_of(n))
        except (AssertionError, ArithmeticError, OSError, ValueError) as e:
            bad += 1
            print('%-12s FAILED: %s' % (n, e), file=sys.stderr)
    if names == list(TABLES):
        extra = {f[:-4] for f in os.listdir(HERE) if f.endswith('.txt')} - set(TABLES) - {'scaled', 'betaI'}
        if extra:
            bad += 1
            print('unknown tables: %s' % sorted(extra), file=sys.stderr)
        if size > MAX_BYTES:
            bad += 1
            print('more than %d bytes' % MAX_BYTES, file=sys.stderr)
    print('%d tables, %d bytes, %d failures' % (len(names), size, bad), file=sys.stderr)
    return bad


def main(argv):
    names = [a for a in argv if not a.startswith('-')]
    for a in names:
        if a not in TABLES:
            sys.exit('unknown table ' + a)
    names = names or list(TABLES)
    began = time.time()
    if '--check' in argv:
        sys.exit(1 if check(names) else 0)
    assert set(SECOND) == set(TABLES)
    if any(name == bessel for _, _, bessel in bessel_tables.BESSELS for name in names):
        bessel_tables.check_bessel()
    if any(name.startswith(('besselI', 'besselK')) for name in names):
        share_tables.check_modified()
    for n in names:
        make(n)
        bessel_tables.BESSEL_CACHE.clear()
    print('%d tables in %.0f s' % (len(names), time.time() - began), file=sys.stderr)


if __name__ == '__main__':
    main(sys.argv[1:])

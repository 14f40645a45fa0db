#!/usr/bin/env python3
"""Makes the reference tables of elementary and special functions used by the tests.

    python3 make_tables.py            write every table and MANIFEST.txt beside this script
    python3 make_tables.py sin pow    write only the named tables, of every order (and renew MANIFEST.txt)
    python3 make_tables.py Second/sin write only this one
    python3 make_tables.py --check    re-read every table and check it (may be followed by names)

NAME.txt         x f f', or x y f f_x f_y: values and first derivatives
Second/NAME.txt  x f'' cond, or x y f_xx f_xy f_yy and their three cond: the same rows' second derivatives
Eighth/NAME.txt  x c0 … c8: the derivatives of orders 0 to 8 at ordinary arguments
MANIFEST.txt     name, number of arguments, number of rows

Needs Python >= 3.11 and mpmath 1.3.  Deterministic: the arguments come from generators seeded with
the function's name.

Every truth is computed from a closed form with mpmath at 240 bits (72 digits) and again at twice
that; the two must agree to 40 digits (2^-134), otherwise the precision is doubled until they do (an
exact zero is believed only from 3000 bits on).  A truth that looks like an exact tie between two
doubles is computed once more at 6000 bits.  The derivatives' closed forms are compared with
mpmath.diff of the function at sample points; --check also computes the first two orders anew and
compares the files of higher order with numerical derivatives at nearly every row.

Modules: reference_core (doubles, truths, arguments), unary_tables, bessel_tables, power_tables (the
functions), second_order, eighth_order, table_checks.
"""
import os
import sys
import time

from mpmath import mp

sys.dont_write_bytecode = True                   # this folder is copied into the tests' bundle

import unary_tables  # noqa: E402 F401 (the imports' order is the order in MANIFEST.txt)
import bessel_tables  # noqa: E402
import power_tables  # noqa: E402 F401
from eighth_order import EIGHTH, eighth_table  # noqa: E402
from reference_core import GENERAL, HERE, MIN_ROWS, TABLES, fhex, token  # noqa: E402
from second_order import SECOND, second_table  # noqa: E402
from table_checks import c_library, check_eighth, check_first, check_second, path_of, read_table  # noqa: E402

NAMES = list(TABLES) + ['Second/' + n for n in TABLES] + ['Eighth/' + n for n in TABLES if n in EIGHTH]
MAX_BYTES = 8000000


def split(name):
    """(folder, function) of a table's name."""
    folder, _, function = name.rpartition('/')
    return folder, function


def first_table(name):
    """The lines of NAME.txt, its number of rows and of comparisons with mpmath.diff."""
    t = TABLES[name]
    with mp.workprec(200):
        arguments = t.arguments()
    if not MIN_ROWS <= len(arguments):
        raise AssertionError('%s has %d rows' % (name, len(arguments)))
    rows = [' '.join([fhex(x) for x in a] + [token(v) for v in t.row(*a)]) for a in arguments]
    return t.header() + ['# ' + c for c in list(t.conventions) + GENERAL] + rows, len(rows), t.crosscheck(rows)


MAKERS = {'': first_table, 'Second': second_table, 'Eighth': eighth_table}


def make(name):
    began = time.time()
    folder, function = split(name)
    lines, rows, samples = MAKERS[folder](function)
    os.makedirs(os.path.dirname(path_of(name)), exist_ok=True)
    with open(path_of(name), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')
    print('%-18s %4d rows  %3d diff checks  %6.1f s' % (name, rows, samples, time.time() - began),
          file=sys.stderr, flush=True)


def write_manifest():
    lines = []
    for name in NAMES:
        if os.path.exists(path_of(name)):
            lines.append('%s %d %d' % (name, TABLES[split(name)[1]].arity, len(read_table(name))))
    with open(os.path.join(HERE, 'MANIFEST.txt'), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')


def check(names):
    """The number of failures in the named tables and MANIFEST.txt."""
    lib = c_library()
    checks = {'': lambda n: check_first(n, lib), 'Second': check_second, 'Eighth': check_eighth}
    bad, size = 0, 0
    for n in names:
        folder, function = split(n)
        try:
            checks[folder](function)
            size += os.path.getsize(path_of(n))
        except (AssertionError, ArithmeticError, OSError, ValueError) as e:
            bad += 1
            print('%-18s FAILED: %s' % (n, e), file=sys.stderr)
    with open(os.path.join(HERE, 'MANIFEST.txt'), encoding='ascii') as f:
        manifest = dict((line.split()[0], line.split()[1:]) for line in f)
    for n in names:
        try:
            expected = [str(TABLES[split(n)[1]].arity), str(len(read_table(n)))]
        except OSError:
            expected = None
        if expected is None or manifest.get(n) != expected:
            bad += 1
            print('MANIFEST.txt is wrong about ' + n, file=sys.stderr)
    if names == NAMES:
        files = [os.path.join(d, f)[len(HERE) + 1:-4] for d, _, fs in os.walk(HERE) for f in fs if f.endswith('.txt')]
        extra = (set(manifest) | set(files)) - set(NAMES) - {'MANIFEST'}
        if extra or list(manifest) != NAMES:
            bad += 1
            print('unknown or disordered tables: %s' % sorted(extra), file=sys.stderr)
        if size > MAX_BYTES:
            bad += 1
            print('more than %d bytes' % MAX_BYTES, file=sys.stderr)
    print('%d tables, %d bytes, %d failures' % (len(names), size, bad), file=sys.stderr)
    return bad


def main(argv):
    names = []
    for a in (a for a in argv if not a.startswith('-')):
        found = [n for n in NAMES if n == a or ('/' not in a and split(n)[1] == a)]
        if not found:
            sys.exit('unknown table ' + a)
        names += [n for n in found if n not in names]
    names = names or NAMES
    began = time.time()
    if '--check' in argv:
        sys.exit(1 if check(names) else 0)
    assert set(SECOND) == set(TABLES)
    bessel_tables.check_bessel()
    for n in names:
        make(n)
        bessel_tables.BESSEL_CACHE.clear()
    write_manifest()
    print('%d tables in %.0f s' % (len(names), time.time() - began), file=sys.stderr)


if __name__ == '__main__':
    main(sys.argv[1:])

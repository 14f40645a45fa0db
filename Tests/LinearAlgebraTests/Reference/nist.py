#!/usr/bin/env python3
"""Makes nist.txt from the files of NIST's Statistical Reference Datasets for nonlinear regression.

    python3 nist.py FOLDER

FOLDER has Misra1a.dat and the other 26 files as the National Institute of Standards and Technology publishes them,
which are in the public domain. Each dataset becomes lines of a name and numbers: NAME.start1, NAME.start2,
NAME.certified (the parameters), NAME.y, and NAME.x, or NAME.x1 and NAME.x2.
"""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def number(text):
    return repr(float(text.replace('D', 'E')))


def dataset(path):
    name = os.path.basename(path)[:-4]
    with open(path, encoding='latin-1') as f:
        lines = f.read().splitlines()
    parameters = [m.groups() for m in (
        re.match(r'\s*b\d+\s*=\s*(\S+)\s+(\S+)\s+(\S+)\s+\S+', line) for line in lines[40:60]) if m]
    start = max(i for i, line in enumerate(lines) if line.startswith('Data:')) + 1
    rows = [line.split() for line in lines[start:] if line.strip()]
    columns = list(zip(*rows))
    names = ['y'] + (['x'] if len(columns) == 2 else ['x%d' % k for k in range(1, len(columns))])
    for label, values in list(zip(('start1', 'start2', 'certified'), zip(*parameters))) + list(zip(names, columns)):
        yield '%s.%s %s' % (name, label, ' '.join(number(v) for v in values))


def main(folder):
    lines = ['# NIST, Statistical Reference Datasets, nonlinear regression: written by nist.py']
    for file in sorted(os.listdir(folder)):
        if file.endswith('.dat'):
            lines += dataset(os.path.join(folder, file))
    with open(os.path.join(HERE, 'nist.txt'), 'w', encoding='ascii', newline='\n') as f:
        f.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main(sys.argv[1])

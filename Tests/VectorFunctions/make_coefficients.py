#!/usr/bin/env python3
"""Writes Sources/CFluxion/Vector/vector_coefficients.h: polynomials and constants of the vector functions.

    python3 make_coefficients.py            write the header
    python3 make_coefficients.py --check    compare it with what would be written

Needs mpmath 1.3. Each polynomial is the best one of its degree for the function in its comment, on an
interval that is a little wider than what the reduction of arguments leaves, with the weight that makes the
error one relative to the function that it is a part of; see minimax.py. Nothing is random.
"""
import os
import struct
import sys

from mpmath import mp, mpf

from minimax import minimax

mp.prec = 200
HERE = os.path.dirname(os.path.abspath(__file__))
PATH = os.path.join(HERE, '..', '..', 'Sources', 'CFluxion', 'Vector', 'vector_coefficients.h')
HEAD = """// Written by Tests/VectorFunctions/make_coefficients.py: change that, not this.
#ifndef VECTOR_COEFFICIENTS_H
#define VECTOR_COEFFICIENTS_H

#include <stdint.h>
"""
lines = []


def rounded(x, bits=53):
    """The number of so many significant bits nearest to x."""
    with mp.workprec(bits):
        return +mpf(x)


def chopped(x, bits):
    """x with so many significant bits, the rest cut off."""
    sign, man, exp, count = mpf(x)._mpf_
    shift = max(count - bits, 0)
    return mp.ldexp(-(int(man) >> shift) if sign else int(man) >> shift, exp + shift)


def text(x):
    return float(rounded(x)).hex().replace('0000000000000p', 'p')


def say(comment):
    lines.append('')
    lines.extend('// ' + part for part in comment.split('\n'))


def constant(name, x):
    lines.append('#define %s %s' % (name, text(x)))


def pair(name, x, bits=53):
    """x as the sum of two doubles, of which the first has so many bits."""
    high = chopped(x, bits) if bits < 53 else rounded(x)
    constant(name + '_HIGH', high)
    constant(name + '_LOW', x - high)


def array(name, values):
    lines.append('static const double %s[] = {' % name)
    texts = [text(v) for v in values]
    lines.extend('  ' + ', '.join(texts[k:k + 4]) + ',' for k in range(0, len(texts), 4))
    lines.append('};')


def polynomial(name, comment, f, weight, low, high, degree):
    coefficients, error = minimax(f, weight, low, high, degree)
    say('%s\nThe greatest error is 2^%.1f.' % (comment, float(mp.log(error, 2))))
    array(name, coefficients)


def series(term, z, first):
    """The sum of term(k) zᵏ from k = first, where the closed form would cancel."""
    total, k = mpf(0), first
    while True:
        t = term(k) * z ** (k - first)
        total += t
        if abs(t) < mp.ldexp(abs(total), -190):
            return total
        k += 1


def exponential():
    ln2 = mp.log(2)
    edge = (ln2 / 2 * (1 + mpf(2) ** -20)) ** 2
    say('x = k log 2 + r: log 2 in two parts, of which the first times k is exact for |k| < 2^20.')
    constant('ONE_BY_LN_2', 1 / ln2)
    pair('LN_2', ln2, 33)
    say('log 10 and its square in two parts.')
    pair('LN_10', mp.log(10))
    pair('LN_10_SQUARED', mp.log(10) ** 2)
    say('log 2 and its square in two parts.')
    pair('LN_2_FULL', ln2)
    pair('LN_2_SQUARED', ln2 ** 2)
    say('1 / log 2 and 1 / log 10 in two parts, of which the first times a number of 26 bits is exact.')
    pair('ONE_BY_LN_2', 1 / ln2, 26)
    pair('ONE_BY_LN_10', 1 / mp.log(10), 26)
    say('log 2 / log 10 in two parts, of which the first times a binary exponent is exact.')
    pair('LN_2_BY_LN_10', ln2 / mp.log(10), 40)
    polynomial('sinh_part', '(sinh r - r) / r^3 of z = r^2, |r| <= log 2 / 2, relative to r.',
               lambda z: series(lambda k: 1 / mp.factorial(2 * k + 1), z, 1),
               lambda z: z, 0, edge, 4)
    polynomial('cosh_part', '(cosh r - 1) / r^2 of z = r^2, |r| <= log 2 / 2, relative to 1.',
               lambda z: series(lambda k: 1 / mp.factorial(2 * k), z, 1),
               lambda z: z, 0, edge, 4)


def logarithm():
    edge = ((mp.sqrt(2) - 1) / (mp.sqrt(2) + 1) * (1 + mpf(2) ** -20)) ** 2
    polynomial('log_part', 'log(1 + f) = 2 s + s R, s = f / (2 + f), 1 + f within a factor sqrt 2 of 1:\n'
               'R / z of z = s^2, relative to 2 s.',
               lambda z: series(lambda k: mpf(2) / (2 * k + 1), z, 1),
               lambda z: z / 2, 0, edge, 6)


def power():
    say('Powers: centers near 2^(k/5), where one ends and the next begins, and their logarithms in two\n'
        'parts, of which the first added to a multiple of log 2 is exact.')
    centers = [mpf(n) / 256 for n in (194, 223, 256, 294, 338)]
    least = mp.sqrt(centers[0] * centers[-1] / 2)
    bounds = [least] + [mp.sqrt(c * d) for c, d in zip(centers, centers[1:])] + [2 * least]
    high = [mp.ldexp(mp.nint(mp.ldexp(mp.log(c), 33)), -33) for c in centers]
    array('power_center', centers)
    array('power_bound', bounds[1:-1])
    array('power_log_high', high)
    array('power_log_low', [mp.log(c) - h for c, h in zip(centers, high)])
    say('The bits of the least number of the first center; twice it is the greatest of the last.')
    bits = int.from_bytes(struct.pack('>d', float(rounded(least))), 'big')
    lines.append('#define POWER_LEAST_BITS 0x%016x' % bits)
    edge = max(abs(b - c) / (b + c) for c, ends in zip(centers, zip(bounds, bounds[1:])) for b in ends)
    polynomial('power_part',
               'log(u / c) = 2 s + s R, s = (u - c) / (u + c), of z = s^2: R / z, relative to 2 s.',
               lambda z: series(lambda k: mpf(2) / (2 * k + 1), z, 1),
               lambda z: z / 2, 0, (edge * (1 + mpf(2) ** -20)) ** 2, 4)


def circular():
    half_pi, rest = mp.pi / 2, mp.pi / 2
    say('pi / 2 in four parts: the first three times k are exact for |k| < 2^20.')
    for k in range(4):
        part = chopped(rest, 33) if k < 3 else rounded(rest)
        constant('HALF_PI_%d' % k, part)
        rest -= part
    constant('TWO_BY_PI', 1 / half_pi)
    pair('HALF_PI', half_pi)
    pair('QUARTER_PI', half_pi / 2)
    edge = (half_pi / 2 * (1 + mpf(2) ** -20)) ** 2
    polynomial('sin_part', '(sin r - r) / r^3 of z = r^2, |r| <= pi / 4, relative to sin r.',
               lambda z: series(lambda k: (-1) ** k / mp.factorial(2 * k + 1), z, 1),
               lambda z: z * mp.sqrt(z) / mp.sin(mp.sqrt(z)) if z else z, 0, edge, 5)
    polynomial('cos_part', '(cos r - 1 + r^2 / 2) / r^4 of z = r^2, |r| <= pi / 4, relative to cos r.',
               lambda z: series(lambda k: (-1) ** k / mp.factorial(2 * k), z, 2),
               lambda z: z * z / mp.cos(mp.sqrt(z)), 0, edge, 5)
    tangent = (mp.sqrt(2) - 1) * (1 + mpf(2) ** -20)
    polynomial('atan_part', '(atan r - r) / r^3 of z = r^2, |r| <= tan(pi / 8), relative to atan r.',
               lambda z: series(lambda k: mpf(-1) ** k / (2 * k + 1), z, 1),
               lambda z: z * mp.sqrt(z) / mp.atan(mp.sqrt(z)) if z else z, 0, tangent ** 2, 10)
    polynomial('asin_part', '(asin r - r) / r^3 of z = r^2, |r| <= 1/2, relative to asin r.',
               lambda z: series(lambda k: mp.binomial(2 * k, k) / (mpf(4) ** k * (2 * k + 1)), z, 1),
               lambda z: z * mp.sqrt(z) / mp.asin(mp.sqrt(z)) if z else z, 0, '0.2500001', 12)
    # Bits of 2/pi for the greatest doubles: 64 to skip none before the point, then 1024 + 53 + 192.
    words = (64 + 1024 + 192 + 63) // 64
    with mp.workprec(64 * words + 64):
        bits = int(mp.floor(mp.ldexp(2 / mp.pi, 64 * (words - 1))))
    say('The bits of 2 / pi behind the point, after one word of zeros.')
    lines.append('static const uint64_t two_by_pi_bits[%d] = {' % words)
    values = ['0x%016x' % (bits >> 64 * (words - 1 - k) & (1 << 64) - 1) for k in range(words)]
    rows = ['  ' + ', '.join(values[k:k + 4]) for k in range(0, words, 4)]
    lines.extend(row + ',' for row in rows)
    lines.append('};')


def error_function():
    slope = 2 / mp.sqrt(mp.pi)
    say('2 / sqrt pi in two parts.')
    pair('ERF_SLOPE', slope)
    polynomial('erf_part', 'erf x / x - 1 of z = x^2, |x| <= 1/2, relative to erf x / x.',
               lambda z: slope * series(lambda k: mpf(-1) ** k / (mp.factorial(k) * (2 * k + 1)), z, 0) - 1,
               lambda z: mp.sqrt(z) / mp.erf(mp.sqrt(z)) if z else 1 / slope, 0, '0.2501', 8)
    low, high = [(x - 4) / (x + 4) for x in (mpf('0.4999'), mpf('27.3'))]

    def scaled(t):
        x = 4 * (1 + t) / (1 - t)
        return (1 + 2 * x) * mp.exp(x * x) * mp.erfc(x)
    polynomial('erfc_part', '(1 + 2 x) e^(x^2) erfc x of t = (x - 4) / (x + 4), 1/2 <= x <= 27.3, relative to itself.',
               scaled, lambda t: 1 / scaled(t), low, high, 21)


def main(argv):
    for part in (exponential, logarithm, power, circular, error_function):
        part()
    made = HEAD + '\n'.join(lines) + '\n\n#endif\n'
    if '--check' in argv:
        with open(PATH, encoding='ascii') as f:
            sys.exit(0 if f.read() == made else 'vector_coefficients.h is not what would be written')
    with open(PATH, 'w', encoding='ascii', newline='\n') as f:
        f.write(made)


if __name__ == '__main__':
    main(sys.argv[1:])

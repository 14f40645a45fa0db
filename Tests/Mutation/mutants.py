"""Mutants of Swift source: copies of a function's body with one sign flipped or one term dropped,
one constant taken for active or the reverse, or one seed left out.

The functions are found by text, which suffices for this library's own formatted sources. All
mutants of a file stand in it at once, each behind a test of the number of the active mutant, so
that one build serves them all.
"""

import re
from dataclasses import dataclass

OPERATOR = re.compile(r"(?<=\s)([+\-*/])(?=\s)")
COMPOUND = re.compile(r"(?<=\s)([+\-*/])=(?=\s)")
LABELLED = re.compile(
    r"(?<!_ )\b(partial|derivative|first|second|mixed|tangent|slope|curvature|sign|rate): (?=[^\s,)])")
LANE_LABELLED = re.compile(r"(?<!_ )\b(tangents|first|second): (?=[^\s,)])")
LANE_OPERATION = re.compile(
    r"(?<=\.)(sum|difference|combination|quotient|negative)\((?!\w+:)")
LANE_FACTOR = re.compile(r"\.(scaled|divided)\(by: ")
ACTIVITY = re.compile(r"!?\w+(?:\[\w+\])?\.(?:isActive|isConstant)\b|\bisFixed\b(?= \?)")
SEEDING = re.compile(
    r"^ +(?:\w+\.)*(?:seed|unseed|set|store|mirror|sweep|add|copy)\w*\(.*\)$", re.MULTILINE)
SEED = re.compile(r"^ +\w+(?:[\[.][^=\n(){}]*) = (?=[^\n]*$)", re.MULTILINE)
NEGATION = re.compile(r"(?<=[\s(])-(?=[\w(.])")
FUNCTION = re.compile(r"^ *(?:@\w+(?:\([\w:]+\))? )*(?:public |package |private |static )*func ")
ENDS = ("&&", "||", "??", "?", ":", "<", ">", "<=", ">=", "==", "!=", "=", "in", "where", "else")
NUMBER_TYPES = re.compile(
    r"^(T|P|Self|Double|Float|Float80|Value|P\.Value|WideFloat|Columns|Lanes4<Value>|Number"
    r"|(Number|Variable|Dual|VectorDual|HyperDual|HyperDualBlock|TaylorSeries)<\w+>)$")


@dataclass
class Function:
    """One function: where its body stands, its result's type, its name and that of its type."""

    type: str
    name: str
    start: int
    end: int
    result: str


@dataclass
class Mutant:
    """One changed body."""

    number: int
    path: str
    line: int
    function: str
    change: str
    body: str


def without_comments(text):
    """The text with comments blanked, so that places in it stay the same."""
    return re.sub(r"//[^\n]*", lambda match: " " * len(match.group()), text)


def closing(text, start):
    """The place of the bracket that closes the one at `start`."""
    depth = 0
    for place in range(start, len(text)):
        if text[place] in "([{":
            depth += 1
        elif text[place] in ")]}":
            depth -= 1
            if depth == 0:
                return place
    raise ValueError("brackets do not match")


def enclosing_type(before, indent):
    """The type or extension that a declaration of this indentation belongs to."""
    types = re.findall(r"^( *).*\b(?:struct|enum|class|protocol|extension) (\w+)", before, re.MULTILINE)
    return next((name for spaces, name in reversed(types) if len(spaces) < indent), "")


def functions(text):
    """The outermost functions with a body."""
    clean = without_comments(text)
    found, place = [], 0
    for match in re.finditer(r"^.*$", clean, re.MULTILINE):
        if match.start() < place or not FUNCTION.match(match.group()):
            continue
        name_start = clean.index("func ", match.start()) + 5
        name = re.match(r"\w+|[^\w\s(]+", clean[name_start:]).group()
        cursor = clean.index("(", name_start)
        cursor = closing(clean, cursor) + 1
        brace = clean.index("{", cursor)
        head = clean[cursor:brace]
        if "\n\n" in head or "func " in head:
            continue  # a requirement without a body
        result = re.sub(r"\s+where.*", "", head, flags=re.DOTALL)
        result = result.split("->", 1)[1].strip() if "->" in result else ""
        end = closing(clean, brace)
        indent = len(match.group()) - len(match.group().lstrip())
        owner = enclosing_type(clean[:match.start()], indent)
        found.append(Function(owner, name, brace + 1, end, result))
        place = end
    return found


def nested(text, place, opening, shut):
    """Whether the place stands within brackets of the given kind."""
    depth = 0
    for character in text[:place]:
        depth += (character == opening) - (character == shut)
    return depth > 0


def right_end(text, start, is_sum):
    """Where the operand that begins at `start` ends."""
    place = start
    while place < len(text):
        character = text[place]
        if character in "([{":
            if character == "{" and text[place - 1] == " ":
                return place - 1
            place = closing(text, place) + 1
            continue
        if character in ")]},;":
            return place
        if character in " \n":
            word = re.match(r"\s+(\S+)", text[place:])
            if not word:
                return place
            follows = word.group(1)
            operator = follows in ("+", "-") or (follows in ("*", "/") and not is_sum)
            compound = follows in ("*", "/") and is_sum
            if operator or follows in ENDS or follows.startswith(("...", "..<")):
                return place
            if character == "\n" and not compound:
                return place
            if compound:
                place += word.end()
                place += len(re.match(r"\s*", text[place:]).group())
                continue
            return place
        place += 1
    return place


def left_start(text, end, is_sum):
    """Where the operand that ends at `end` begins."""
    place = end
    while place > 0:
        character = text[place - 1]
        if character in ")]}":
            depth = 0
            while True:
                place -= 1
                depth += (text[place] in ")]}") - (text[place] in "([{")
                if depth == 0:
                    break
            continue
        if character in "([{,;":
            return place
        if character in " \n":
            before = re.search(r"(\S+)\s+$", text[:place])
            word = before.group(1) if before else ""
            if word in ("*", "/") and is_sum:
                place = before.start()
                place -= len(text[:place]) - len(text[:place].rstrip())
                continue
            return place
        place -= 1
    return place


def changes(body):
    """Every change of an expression: what it is, where, and the changed body."""
    for match in OPERATOR.finditer(body):
        place, operator = match.start(), match.group(1)
        line = body[body.rfind("\n", 0, place) + 1:body.find("\n", place)]
        if '"' in line or nested(body, place, "[", "]"):
            continue
        if re.match(r"\s*(for|while) ", line) or any(
                word in line for word in ("stride(", "repeating", "deinitialize(")):
            continue
        is_sum = operator in "+-"
        right = place + 2
        end = right_end(body, right, is_sum)
        before = len(body[:place].rstrip())
        start = left_start(body, before, is_sum)
        term = " ".join(body[right:end].split())
        other = " ".join(body[start:before].split())
        if is_sum:
            flipped = "-" if operator == "+" else "+"
            yield f"{operator} {term} → {flipped} {term}", place, (
                body[:place] + flipped + body[place + 1:])
        kept = f"(-({body[right:end]}))" if operator == "-" else body[right:end]
        yield f"drop {operator} {term}", place, body[:before] + body[end:]
        if operator != "/":
            yield f"drop {other} {operator}", start, body[:start] + kept + body[end:]
    for match in COMPOUND.finditer(body):
        place, operator = match.start(), match.group(1)
        rest = body[place + 2:].split("\n")[0].strip()
        if nested(body, place, "[", "]") or rest in ("1", "2", "4"):
            continue
        flipped = {"+": "-", "-": "+", "*": "/", "/": "*"}[operator]
        yield f"{operator}= {rest} → {flipped}= {rest}", place, (
            body[:place] + flipped + body[place + 1:])
    for match in NEGATION.finditer(body):
        if re.search(r"[\w)] $", body[:match.start()]) and not re.search(
                r"(return|in|case) $", body[:match.start()]):
            continue
        yield "drop unary −", match.start(), body[:match.start()] + body[match.end():]
    for match in LABELLED.finditer(body):
        place = match.end()
        end = argument_end(body, place)
        text = body[place:end]
        if text in ("0", "nil") or "$" in text or "{" in text or text.startswith("UInt"):
            continue
        yield f"{match.group(1)}: {text} → −", place, body[:place] + f"-({text})" + body[end:]


def activities(body):
    """A constant taken for active, an active number for a constant."""
    for match in ACTIVITY.finditer(body):
        for value in ("true", "false"):
            yield f"{match.group()} → {value}", match.start(), (
                body[:match.start()] + value + body[match.end():])


def lanes(body):
    """One operand of an operation on lanes negated, or all that it gives."""
    for match in LANE_LABELLED.finditer(body):
        start, end = match.end(), argument_end(body, match.end())
        if "{" in body[start:end] or body[start:end] == "0":
            continue
        yield f"{match.group(1)}: {shown(body[start:end])} → −", start, (
            body[:start] + f".negative({body[start:end]})" + body[end:])
    for match in LANE_OPERATION.finditer(body):
        start, last = match.end(), closing(body, match.end() - 1)
        count = 0
        while start < last:
            end = argument_end(body, start)
            operand = body[start:end]
            is_factor = match.group(1) == "combination" and count % 2 == 1
            if not is_factor and not re.match(r"\s*\w+:", operand):
                yield f"{match.group(1)}: {shown(operand)} → −", start, (
                    body[:start] + f" .negative({operand})" + body[end:])
            count += 1
            start = end + 1
    for match in LANE_FACTOR.finditer(body):
        start, end = match.end(), argument_end(body, match.end())
        yield f"{match.group(1)} by {shown(body[start:end])} → −", start, (
            body[:start] + f"-({body[start:end]})" + body[end:])


def seeds(body):
    """One step of seeding, clearing or storing left out, or a stored number negated."""
    for match in SEEDING.finditer(body):
        yield f"skip {match.group().strip()}", match.start(), (
            body[:match.start()] + body[match.end():])
    for match in SEED.finditer(body):
        end = body.find("\n", match.end())
        end = len(body) if end < 0 else end
        value = body[match.end():end]
        text = body[match.start():end].strip()
        if text.startswith(("let ", "var ")) or value.count("(") != value.count(")"):
            continue
        yield f"skip {text}", match.start(), body[:match.start()] + body[end:]
        if "mark" not in text and value not in ("0", "true", "false"):
            yield f"{text} → −", match.start(), (
                body[:match.end()] + f"-({value})" + body[end:])


def shown(text):
    """The text in one line."""
    return " ".join(text.split())


def pairs(body):
    """Returned tuples with one of their numbers negated."""
    for match in re.finditer(r"\breturn \(", body):
        start, last = match.end(), closing(body, match.end() - 1)
        spans = []
        while start < last:
            spans.append((start, argument_end(body, start)))
            start = spans[-1][1] + 1
        if len(spans) == 1:
            continue
        for first, end in spans:
            value = re.sub(r"^\s*\w+: ", "", body[first:end])
            first = end - len(value)
            yield f"{shown(value)} → −({shown(value)})", first, (
                body[:first] + f" -({value})" + body[end:])


def argument_end(text, start):
    """Where the argument that begins at `start` ends."""
    place = start
    while place < len(text) and text[place] not in ",)":
        place = closing(text, place) + 1 if text[place] in "([{" else place + 1
    return place


def returned(body, function):
    """The body with its only expression returned, and that expression's place, or no place."""
    lines = [line for line in body.split("\n") if line.strip()]
    if body.lstrip(" ").startswith("\n"):
        indent = min(len(line) - len(line.lstrip()) for line in lines)
        statements = [
            line for line in lines
            if len(line) - len(line.lstrip()) == indent and line.lstrip()[0] not in ")]}?"]
    else:
        statements = lines
    if not function.result or len(statements) != 1:
        return body, None
    stripped = body.strip()
    if re.match(r"(return|guard|let|var|while|for|precondition)\b", stripped):
        return body, None
    if re.match(r"(if|switch)\b", stripped) and re.search(r"\breturn\b", body):
        return body, None
    start = body.index(stripped)
    return body[:start] + "return " + body[start:], (start + 7, start + 7 + len(stripped))


def mutants(path, text, first_number):
    """The mutants of a file, numbered from `first_number` on, and the functions they are of.

    Changes alike are numbered over all functions of one name, so that each has a name of its own.
    """
    found = []
    changes_alike = {}
    for function in functions(text):
        body = without_comments(text)[function.start:function.end]
        body, only = returned(body, function)
        line = text.count("\n", 0, function.start) + 1
        variants = list(changes(body)) + list(activities(body))
        if "Lanes" in path or "VectorDual" in path or "HyperDualBlock" in path:
            variants += lanes(body)
        if "Drivers/" in path or path.startswith("MixedMode/"):
            variants += seeds(body)
        if NUMBER_TYPES.match(function.result):
            spans = [only] if only else [
                (match.start(1), match.end(1))
                for match in re.finditer(r"\breturn ([^\n{}]+?)(?= \}|\n|$)", body)]
            for start, end in spans:
                value = body[start:end]
                following = body[end:].lstrip(" \n")[:1]
                if value.count("(") != value.count(")") or following in tuple("?:+-*/."):
                    continue
                if re.match(r"(\.nan|nil|0$|\.\w+|\"|Self\.make|with)", value):
                    continue
                shown = " ".join(value.split())
                variants.append(
                    (f"return −({shown})", start, body[:start] + f"-({value})" + body[end:]))
        if function.result.startswith("("):
            variants += pairs(body)
        seen = {" ".join(body.split())}
        name = f"{function.type}.{function.name}" if function.type else function.name
        for change, place, changed in variants:
            plain = " ".join(changed.split())
            if plain in seen:
                continue
            seen.add(plain)
            alike = changes_alike[name, change] = changes_alike.get((name, change), 0) + 1
            if alike > 1:
                change = f"{change} #{alike}"
            if function.result == "":
                changed = changed + "\n    return\n"
            found.append((function, Mutant(
                first_number + len(found), path, line + body.count("\n", 0, place), name, change,
                changed)))
    return found


def with_mutants(text, found):
    """The file's text with all its mutants in it."""
    pieces, cursor = [], 0
    for function in functions(text):
        pieces.append(text[cursor:function.start])
        body, _ = returned(without_comments(text)[function.start:function.end], function)
        for owner, mutant in found:
            if owner.start == function.start:
                pieces.append(
                    f"\n/*m{mutant.number}*/ if fluxion_active_mutant() == {mutant.number} "
                    f"{{{mutant.body}}}\n")
        pieces.append("/*m0*/" + body)
        cursor = function.end
    return "".join(pieces) + text[cursor:]

"""Small changes to a module, of the sort that a slip of the pen makes, one at a time.

A mutant swaps one operator, name or number, or takes one condition or member away. Texts, type
hints, decorators and what belongs to a rule's examples alone are left as they are.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FLIPPED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
TWINS = {"all": "any", "any": "all", "min": "max", "max": "min"}
EXAMPLES = {"GOOD", "BAD"}

Members = Mapping[str, list[str]]
"""The members of each enumeration, in their order."""


@dataclass(frozen=True)
class Mutant:
    """One change: what stands in ``function`` from byte ``start`` to ``end`` becomes ``after``."""

    path: Path
    function: str
    line: int
    text: str
    before: str
    after: str
    start: int
    end: int
    around: str

    @property
    def change(self) -> str:
        """The change in one line."""
        return f"{self.before} → {self.after}"

    def applied(self, source: bytes) -> bytes:
        """The module with the change."""
        return source[: self.start] + self.after.encode() + source[self.end :]


def mutants(path: Path, members: Members) -> Iterator[Mutant]:
    """Every mutant of a module."""
    source = path.read_bytes()
    yield from _Maker(path, source, members).made(ast.parse(source))


def enumerations(paths: Iterable[Path]) -> Members:
    """The enumerations of text that modules define, with their members."""
    return {
        node.name: [one.targets[0].id for one in node.body if _is_member(one)]  # type: ignore[attr-defined]
        for path in paths
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "StrEnum" for base in node.bases)
    }


def drawn(found: Iterable[Mutant], number: int, seed: str) -> list[Mutant]:
    """A sample that stays the same when files move: no path and no line number decides it."""
    seen: dict[tuple[str, ...], int] = {}
    keyed: list[tuple[str, Mutant]] = []
    for one in sorted(found, key=lambda one: (one.function, one.text, one.change, one.around)):
        what = (seed, one.function, one.text, one.change)
        seen[what] = seen.get(what, 0) + 1
        keyed.append((hashlib.sha256(repr((*what, seen[what])).encode()).hexdigest(), one))
    return [one for _, one in sorted(keyed, key=lambda pair: pair[0])[:number]]


def _is_member(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)


class _Maker:
    """Walks one module; what it yields is written from the tree, what it replaces is the source."""

    def __init__(self, path: Path, source: bytes, members: Members) -> None:
        self.path, self.source, self.members = path, source, members
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.function, self.around = "", ""

    def made(self, tree: ast.Module) -> Iterator[Mutant]:
        aside = _of_examples_alone(tree)
        for statement in tree.body:
            if aside.isdisjoint(_bound(statement)):
                yield from self._visit(statement)

    def _visit(self, node: ast.AST) -> Iterator[Mutant]:
        if isinstance(node, ast.JoinedStr | ast.Assert):  # a message; a promise to the type checker
            return
        outer = self.function, self.around
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            self.function = f"{self.function}.{node.name}".strip(".")
            self.around = ast.unparse(node)
        for at, after in self._changes(node):
            yield self._mutant(at, after)
        for child in _children(node):
            yield from self._visit(child)
        self.function, self.around = outer

    def _mutant(self, at: ast.expr, after: str) -> Mutant:
        start = self.starts[at.lineno - 1] + at.col_offset
        end = self.starts[(at.end_lineno or at.lineno) - 1] + (at.end_col_offset or 0)
        text = self.source[self.starts[at.lineno - 1] : self.starts[at.lineno]].decode().strip()
        # In brackets, so that it binds as what stood there did.
        after = after if isinstance(at, ast.Name | ast.Constant) else f"({after})"
        return Mutant(
            self.path, self.function, at.lineno, text, ast.unparse(at), after, start, end,
            self.around,
        )  # fmt: skip

    def _changes(self, node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
        """Pairs of an expression and what is put in its place."""
        if isinstance(node, ast.Compare):
            yield from self._compared(node)
        elif isinstance(node, ast.BoolOp):
            word = " or " if isinstance(node.op, ast.And) else " and "
            yield node, word.join(f"({ast.unparse(value)})" for value in node.values)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, ast.unparse(node.operand)
        elif isinstance(node, ast.Name) and node.id in TWINS:
            yield node, TWINS[node.id]
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
            yield node, str(not node.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, int):
            yield node, f"{node.value + 1}"
            yield node, f"({node.value - 1})"
        elif isinstance(node, ast.comprehension):
            yield from ((condition, "True") for condition in node.ifs)
        elif isinstance(node, ast.If) and _leaves(node):
            yield node.test, "False"
        yield from _shortened(node)

    def _compared(self, node: ast.Compare) -> Iterator[tuple[ast.expr, str]]:
        for place, operator in enumerate(node.ops):
            if type(operator) in FLIPPED:
                operators = list(node.ops)
                operators[place] = FLIPPED[type(operator)]()
                yield node, ast.unparse(ast.Compare(node.left, operators, node.comparators))
        for side in (node.left, *node.comparators):
            for one in side.elts if isinstance(side, ast.Tuple | ast.Set) else [side]:
                other = self._next_member(one)
                if other is not None:
                    yield one, other

    def _next_member(self, node: ast.expr) -> str | None:
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            return None
        members = self.members.get(node.value.id, [])
        if node.attr not in members or len(members) < 2:
            return None
        return f"{node.value.id}.{members[(members.index(node.attr) + 1) % len(members)]}"


def _shortened(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Displays without one of their members; what is taken apart at once keeps its length."""
    for value in _displays(node):
        for place in range(len(value.elts) if len(value.elts) > 1 else 0):
            rest = [ast.unparse(one) for at, one in enumerate(value.elts) if at != place]
            inner = ", ".join(rest)
            yield value, f"{{{inner}}}" if isinstance(value, ast.Set) else f"{inner},"


def _displays(node: ast.AST) -> Iterator[ast.Tuple | ast.Set]:
    """Where a tuple or a set holds so many things, and is not a record of a fixed make."""
    if isinstance(node, ast.Compare):
        yield from _tuples(node.comparators)
    elif isinstance(node, ast.Call):
        yield from _tuples(node.args)
    elif isinstance(node, ast.Assign) and all(isinstance(one, ast.Name) for one in node.targets):
        yield from _tuples([node.value])
    elif isinstance(node, ast.For | ast.comprehension):
        yield from _tuples([node.iter])
    elif isinstance(node, ast.Set):
        yield node
    elif isinstance(node, ast.Starred | ast.BinOp):
        yield from _tuples([node.value if isinstance(node, ast.Starred) else node.left])


def _tuples(nodes: Iterable[ast.expr]) -> Iterator[ast.Tuple]:
    return (one for one in nodes if isinstance(one, ast.Tuple))


def _leaves(node: ast.If) -> bool:
    """Whether a condition only says when to leave a round or a function."""
    return len(node.body) == 1 and isinstance(node.body[0], ast.Continue | ast.Return)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """What stands in a node, without hints, decorators and the types in brackets."""
    left_out = {"annotation", "returns", "decorator_list"}
    for name, value in ast.iter_fields(node):
        if name in left_out or (name == "slice" and isinstance(value, ast.Tuple)):
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ast.AST):
                yield one


def _bound(statement: ast.stmt) -> set[str]:
    """The names that a statement of a module gives."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return {statement.name}
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return {one.id for one in targets if isinstance(one, ast.Name)}


def _of_examples_alone(tree: ast.Module) -> set[str]:
    """GOOD and BAD, and what nothing but they, directly or not, makes use of."""
    aside = set(EXAMPLES)
    while True:
        used = [(statement, _read(statement)) for statement in tree.body]
        kept = {name for one, names in used for name in names if aside.isdisjoint(_bound(one))}
        drawn_on = {name for one, names in used for name in names if aside & _bound(one)}
        given = {name for statement in tree.body for name in _bound(statement)}
        more = (drawn_on & given) - kept - aside
        if not more:
            return aside
        aside |= more


def _read(statement: ast.stmt) -> set[str]:
    names = (one for one in ast.walk(statement) if isinstance(one, ast.Name))
    return {one.id for one in names if isinstance(one.ctx, ast.Load)} - _bound(statement)

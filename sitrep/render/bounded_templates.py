"""Templates that come to an end: how often they repeat, and how much they print, is bounded.

Nothing is worked out in a template, and nothing but its macros can be called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import nodes, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

STEPS, STEPS_A_LINE = 100_000, 200
"""How often loops, macros, included templates and prints may begin again in all, and how often more
for each row, text and card of the document; the shipped ones take 20 a row."""
LETTERS = 200_000_000
"""How much may be printed in all: what is printed into a macro or a block counts there too."""

_A_CALL, _LETTERS_A_STEP = 10, 10
_EACH, _JOINED = "each step", "joined"
"""Filters by names that no template can say."""


class _Counted(NodeTransformer):
    """A template in which each loop counts its steps, and each joined text its letters."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 -- the name is Jinja's
        """The loop over what counts; what is typed in it weighs too."""
        typed = sum(len(one.data) for one in node.find_all(nodes.TemplateData))
        self.generic_visit(node)
        node.iter = _filtered(node.iter, _EACH, nodes.Const(1 + typed // _LETTERS_A_STEP))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """A joined text, joined where its letters are counted."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes), _JOINED)


def _filtered(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    made = nodes.Filter(node, name, list(arguments), [], None, None)
    if node.environment is not None:
        made.set_environment(node.environment)
    made.set_lineno(node.lineno or 1)
    return made


class _Counting(CodeGenerator):
    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        super().visit_Template(_Counted().visit(node), frame)


class BoundedTemplates(ImmutableSandboxedEnvironment):
    """Templates of which each run counts what it does; beyond the bounds it is a SecurityError.

    ``prints`` makes Markdown of a value that a template prints; ``lines`` is how many
    rows, texts and cards there are.
    """

    code_generator_class = _Counting
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(
        self, prints: Callable[[Any], Markup], filters: Iterable[str], lines: int, **options: Any
    ) -> None:
        super().__init__(finalize=self._finalized, **options)
        self._prints = prints
        own = {_EACH: self._each, _JOINED: self._joined}
        self.filters = {name: self.filters[name] for name in filters} | own
        self.globals = {}
        self._most = STEPS + STEPS_A_LINE * lines
        self._steps = self._letters = 0

    def call_binop(self, _context: Context, operator: str, _left: Any, _right: Any) -> Any:
        """Nothing is reckoned: a number has its record."""
        raise SecurityError(f"nothing is worked out here, and “{operator}” would")

    def call_unop(self, _context: Context, operator: str, _arg: Any) -> Any:
        """No sign turns a number round: each stands as its record gives it."""
        raise SecurityError(f"nothing is worked out here, and “{operator}” would")

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether it is a macro; each call is several steps."""
        self._step(_A_CALL)
        return isinstance(obj, Macro)

    def get_template(self, *names: Any, **options: Any) -> Any:
        """A template; each time that one is included is several steps."""
        self._step(_A_CALL)
        return super().get_template(*names, **options)

    def _step(self, weight: int = 1) -> None:
        self._steps += weight
        if self._steps > self._most:
            raise SecurityError("it repeats itself without end, or nearly so")

    def _printed(self, letters: int) -> None:
        """Count what is printed, and that it is."""
        self._step()
        self._letters += letters
        if self._letters > LETTERS:
            raise SecurityError(f"it prints more than {LETTERS:,} letters")

    @pass_eval_context
    def _finalized(self, _context: EvalContext, value: Any) -> Markup:
        """What is printed; asked for the context, it is called for constants as they are used."""
        text = self._prints(value)
        self._printed(len(text))
        return text

    def _each(self, values: Iterable[Any], weight: int) -> Iterator[Any]:
        for value in values:
            self._step(weight)
            yield value

    def _joined(self, texts: Iterable[Any]) -> str:
        joined = markup_join(texts)
        self._printed(len(joined))
        return joined

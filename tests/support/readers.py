"""Readers of Markdown other than the house's own, and the text that each of them shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import cmarkgfm
import mistune
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

PRINTED = "https://example.org/"
"""How the addresses begin that the tests print as links on purpose."""
_BLOCKS = {"p", "h1", "h2", "h3", "li", "th", "td"}
_AROUND = {"ul", "table", "thead", "tbody", "tr", "strong", "em", "br"}
_PLUGINS = ["strikethrough", "footnotes", "table", "url", "math", "task_lists", "def_list"]
_MORE = [*_PLUGINS, "abbr", "mark", "insert", "superscript", "subscript", "spoiler"]
_MAIL = re.compile(r'<a href="(?:mailto:)?([^"<>]*@[^"<>]*)">\1</a>')
_GITHUB = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES


def _markdown_it(preset: str, *, html: bool) -> Callable[[str], str]:
    made = MarkdownIt(preset, {"html": html, "linkify": False}).enable(["table", "strikethrough"])
    return lambda text: str(made.render(text))


def _mistune(plugins: list[str]) -> Callable[[str], str]:
    made = mistune.create_markdown(escape=False, plugins=plugins)
    return lambda text: str(made(text))


def _github(text: str) -> str:
    """GitHub's reader, but for the links from an address of mail, or a part of it, to itself.

    It looks for them when all escapes are undone, so that no way to write a text prevents them.
    """
    return _MAIL.sub(r"\1", str(cmarkgfm.github_flavored_markdown_to_html(text, _GITHUB)))


def _commonmark(text: str) -> str:
    return str(cmarkgfm.markdown_to_html(text, Options.CMARK_OPT_UNSAFE))


READERS: dict[str, Callable[[str], str]] = {
    "markdown-it with HTML": _markdown_it("commonmark", html=True),
    "markdown-it without HTML": _markdown_it("commonmark", html=False),
    "markdown-it like GitHub": _markdown_it("gfm-like", html=True),
    "mistune": _mistune(_PLUGINS),
    "mistune with more": _mistune(_MORE),
    "cmark of GitHub": _github,
}
"""From Markdown to HTML."""
WITHOUT_TABLES: dict[str, Callable[[str], str]] = {"cmark": _commonmark}


class _Shown(HTMLParser):
    """The text of each block, and everything else that is not of the contexts' making.

    A link of the contexts' own leads to a heading, or to an address that a template prints.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.foreign: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and not attrs:
            self.blocks.append("")
        elif not (tag in _AROUND and not attrs) and not (tag == "a" and _expected(attrs)):
            self.foreign.append(self.get_starttag_text() or tag)

    def handle_data(self, data: str) -> None:
        if self.blocks:
            self.blocks[-1] += data
        elif data.strip():
            self.foreign.append(data)

    def handle_comment(self, data: str) -> None:
        self.foreign.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.foreign.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.foreign.append(f"<?{data}>")


def _expected(attrs: list[tuple[str, str | None]]) -> bool:
    names = [name for name, _ in attrs]
    return names == ["href"] and (attrs[0][1] or "").startswith(("#", PRINTED))


def shown(html: str) -> tuple[list[str], list[str]]:
    """The text of the blocks that are not empty, and what there is beside it."""
    parser = _Shown()
    parser.feed(html)
    parser.close()
    texts = [" ".join(block.split()) for block in parser.blocks]
    return [text for text in texts if text], parser.foreign

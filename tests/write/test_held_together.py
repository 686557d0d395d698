"""Which spaces hold a citation to the word before it, on a screen and in print."""

from __future__ import annotations

from sitrep.write.held_together import first_cited, held_together

ONE, TWO = ('<a href="#s-{}" class="cite">[{}]</a>'.replace("{}", number) for number in "12")
FIGURE = '<button type="button" class="figure">about 40</button>'


def test_the_first_citation_of_a_row_stands_with_the_word_before_it() -> None:
    assert held_together(f"<p>were killed. {ONE} {TWO} More.</p>") == (
        f"<p>were killed.&nbsp;{ONE} {TWO} More.</p>"
    )
    assert (
        held_together(f"<p>said <bdi>Ann</bdi> {ONE}</p>")
        == f"<p>said <bdi>Ann</bdi>&nbsp;{ONE}</p>"
    )


def test_what_is_written_on_to_a_figure_stands_with_it() -> None:
    whole = f'<span class="whole">({FIGURE}),</span>'
    assert held_together(f"<p>by May ({FIGURE}), and</p>") == f"<p>by May {whole} and</p>"
    assert held_together(f"<p>by May {FIGURE} and</p>") == f"<p>by May {FIGURE} and</p>"


def test_an_address_is_parted_at_its_steps() -> None:
    link = '<a href="https://example.org/a/b">https://example.org/a/b</a>'
    shown = "https://example.org/<wbr>a/<wbr>b</a>"
    assert held_together(link).endswith(shown)
    assert 'href="https://example.org/a/b"' in held_together(link)


def test_in_print_the_first_citation_of_a_row_is_told_apart() -> None:
    told = [one.replace(">[", "> [") for one in (ONE, TWO)]
    assert first_cited("".join(("killed.", *told))).count('class="cite first"> [1]') == 1
    assert first_cited("".join(("killed.", *told))).count('class="cite"> [2]') == 1


def test_a_range_of_citations_is_parted_before_it_alone() -> None:
    range_ = f'{ONE}<span class="whole">–{TWO}</span>'
    assert held_together(f"<p>killed. {ONE}–{TWO}</p>") == f"<p>killed.&nbsp;{range_}</p>"
    assert first_cited(f"killed.{ONE}–{TWO}") == f"killed.{range_}"

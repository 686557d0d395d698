"""CSV and TSV files, each with one fault."""

from __future__ import annotations

from pathlib import Path

from tests.faulty_tables.base import as_csv, files, text, whole


@text
def csv_without_a_fault(given: str) -> str:
    return given


@text
def csv_in_utf_16(given: str) -> bytes:
    return given.encode("utf-16")


@text
def csv_in_utf_16_cut_off(given: str) -> bytes:
    return given.encode("utf-16")[:-1]


@text
def csv_in_windows_1252(given: str) -> bytes:
    words = "Selon l’hôpital, comptés à l’entrée du château, répétés le lendemain à la préfecture"
    return given.replace("doc,,,", f'doc,,,"{words}"').encode("cp1252")


@files
def csv_in_windows_1256(folder: Path) -> None:
    names = [("east", "مدينة المثال الشرقية الجديدة"), ("west", "بلدة المثال الغربية القديمة")]
    rows = "".join(f"{key},{name},locality,valley\n" for key, name in names)
    (folder / "places.csv").write_bytes((as_csv("places") + rows).encode("cp1256"))


@text
def csv_in_no_encoding(given: str) -> bytes:
    return given.encode().replace(b"doc,,,", b"doc,,,\x81\x8d\x8f\x90\x9d")


@text
def csv_with_semicolons(_: str) -> str:
    return as_csv("tolls", ";")


@text
def csv_with_its_separator_declared_and_a_count_that_is_none(_: str) -> str:
    return "sep=;\n" + as_csv("tolls", ";").replace("at least 12", "a few", 1)


@text
def csv_with_a_mark_at_its_head(given: str) -> bytes:
    return b"\xef\xbb\xbf" + given.encode()


@text
def csv_with_a_quotation_mark_left_open(given: str) -> str:
    return given.replace("doc,,,", 'doc,,,"Counted in two hospitals.')


@text
def csv_with_letters_after_a_quotation(given: str) -> str:
    return given.replace('"2,300 to 2,400"', '"2,300" to "2,400"')


@text
def csv_with_a_row_too_long(given: str) -> str:
    return given.replace('"2,300 to 2,400"', "2,300 to 2,400")


@text
def csv_with_a_row_too_short(given: str) -> str:
    return given.replace("cumulative,doc,,,\n", "cumulative,doc\n")


@text
def csv_with_nul_bytes(given: str) -> str:
    return given.replace("at least 12", "at least\x00 12")


@text
def csv_with_a_zero_width_space(given: str) -> str:
    return given.replace("injured,monitor,injured", "inju\u200bred,monitor,injured")


@files
def csv_with_a_look_alike(folder: Path) -> None:
    """The first of the two cells is the odd one."""
    given = as_csv("actors").replace("Example Outlet", "Example Monitor")
    odd = given.replace("Example Monitor", "Example\u00a0Monitor", 1)
    (folder / "actors.csv").write_text(odd, "utf-8")


@text
def csv_with_a_break_inside_a_cell(given: str) -> str:
    """Places after a cell of two lines are those of the file, not of the record."""
    return given.replace("doc,,,", 'doc,,,"Counted twice,\nthen once."').replace(
        "2300-2400", "2.300"
    )


@text
def csv_with_an_ambiguous_count(given: str) -> str:
    return given.replace("at least 12", '"1,018"')


@text
def csv_with_a_misspelt_column(given: str) -> str:
    return given.replace("basis", "bassis")


@text
def csv_with_nothing(_: str) -> str:
    return ""


@text
def csv_with_names_alone(given: str) -> str:
    return given.partition("\n")[0] + "\n"


@text
def csv_of_one_column_that_is_not_known(_: str) -> str:
    return "figures\n12\n"


@files
def tsv_with_an_unknown_word(folder: Path) -> None:
    (folder / "tolls.csv").unlink()
    tabs = as_csv("tolls", "\t").replace("\tinjured\t", "\tdead\t")
    (folder / "tolls.tsv").write_text(tabs, "utf-8")


@files
def csv_of_an_unknown_kind(folder: Path) -> None:
    (folder / "weather.csv").write_text("id,rain\nmonday,much\n", "utf-8")


@files
def older_workbook_beside(folder: Path) -> None:
    (folder / "more.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))


@files
def open_document_beside(folder: Path) -> None:
    (folder / "more.ods").write_bytes(b"PK\x03\x04" + bytes(500))


@files
def older_workbook_alone(folder: Path) -> Path:
    file = folder / "flood.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    return file


@files
def lock_file_of_an_open_workbook_beside(folder: Path) -> None:
    (folder / "~$flood.xlsx").write_bytes(b"\x04Some" + bytes(160))


@files
def same_record_in_a_table_and_a_workbook(folder: Path) -> None:
    (folder / "flood.xlsx").write_bytes(whole())

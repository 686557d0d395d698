"""Workbooks that somebody kept, each with one fault."""

from __future__ import annotations

from datetime import datetime

from openpyxl.workbook import Workbook

from tests.faulty_tables.base import book

# The columns of tolls: A id, B according_to, C measure, D count, E places, F window, G as_of,
# H basis, I sources.1.source, J sources.1.via, K sources.1.figure, L note.


@book
def nothing_at_all(made: Workbook) -> None:
    assert made["tolls"]["D1"].value == "count"


@book
def formula_never_calculated(made: Workbook) -> None:
    made["tolls"]["D2"] = "=10+2"


@book
def cell_with_an_error(made: Workbook) -> None:
    made["tolls"]["D2"] = "#N/A"
    assert made["tolls"]["D2"].data_type == "e"


@book
def hidden_row(made: Workbook) -> None:
    made["tolls"].row_dimensions[3].hidden = True


@book
def hidden_column(made: Workbook) -> None:
    made["tolls"].column_dimensions["K"].hidden = True


@book
def hidden_sheet(made: Workbook) -> None:
    made["tolls"].sheet_state = "hidden"


@book
def very_hidden_sheet(made: Workbook) -> None:
    made["places"].sheet_state = "veryHidden"


@book
def merged_cells(made: Workbook) -> None:
    made["tolls"]["L2"] = "Counted in two hospitals."
    made["tolls"].merge_cells("L2:L3")


@book
def merged_cells_above_the_names(made: Workbook) -> None:
    made["tolls"].insert_rows(1)
    made["tolls"]["A1"] = "Figures of the flood"
    made["tolls"].merge_cells("A1:D1")


@book
def count_grouped_by_a_comma(made: Workbook) -> None:
    made["tolls"]["D2"] = "1,018"


@book
def count_grouped_by_a_stop(made: Workbook) -> None:
    made["tolls"]["D2"] = "1.018"


@book
def date_without_its_order(made: Workbook) -> None:
    made["tolls"]["G2"] = "03/04/2025"


@book
def number_in_place_of_an_id(made: Workbook) -> None:
    made["tolls"]["B2"] = 3.5


@book
def zero_width_space_in_an_id(made: Workbook) -> None:
    made["tolls"]["A2"] = "inju\u200bred"


@book
def no_break_space_in_a_name(made: Workbook) -> None:
    made["actors"]["B3"] = "Example\u00a0Monitor"


@book
def id_with_an_invisible_end(made: Workbook) -> None:
    made["places"].append(["town\u200e", "Other Town", "locality", "valley"])


@book
def same_letters_put_together_otherwise(made: Workbook) -> None:
    made["places"]["B2"] = "Vall\u00e9e"
    made["places"]["B3"] = "Valle\u0301e"


@book
def unknown_sheet(made: Workbook) -> None:
    made.create_sheet("weather").append(["id", "rain"])
    made["weather"].append(["monday", "much"])


@book
def misspelt_sheet(made: Workbook) -> None:
    made["tolls"].title = "toll"


@book
def rows_left_empty(made: Workbook) -> None:
    made["tolls"].insert_rows(3, 2)
    made["tolls"]["A3"] = " "


@book
def unknown_column(made: Workbook) -> None:
    made["tolls"]["M1"] = "colour"
    made["tolls"]["M2"] = "blue"


@book
def misspelt_column(made: Workbook) -> None:
    made["tolls"]["H1"] = "bassis"


@book
def column_twice(made: Workbook) -> None:
    made["tolls"]["L1"] = "count"
    made["tolls"]["L2"] = "13"


@book
def column_without_a_name(made: Workbook) -> None:
    made["tolls"]["N3"] = "who wrote this?"


@book
def window_and_its_parts(made: Workbook) -> None:
    made["tolls"]["M1"] = "window.start"
    made["tolls"]["M2"] = "2024-05-06"


@book
def required_cell_is_empty(made: Workbook) -> None:
    made["tolls"]["D3"] = None


@book
def required_key_is_empty(made: Workbook) -> None:
    made["report"]["B4"] = None


@book
def key_twice(made: Workbook) -> None:
    made["report"].append(["issuer", "Another team"])


@book
def unknown_key(made: Workbook) -> None:
    made["report"].append(["isuer", "Another team"])


@book
def unknown_word(made: Workbook) -> None:
    made["tolls"]["C2"] = "casualties"


@book
def reference_to_nothing(made: Workbook) -> None:
    made["tolls"]["E3"] = "town; vally"


@book
def document_that_is_not_listed(made: Workbook) -> None:
    made["tolls"]["I2"] = "gazette"


@book
def id_twice(made: Workbook) -> None:
    made["places"].append(["town", "Other Town", "locality", "valley"])


@book
def half_a_person(made: Workbook) -> None:
    made["tolls"]["D2"] = 10.5


@book
def fewer_than_none(made: Workbook) -> None:
    made["tolls"]["D2"] = -3


@book
def zero_or_nothing_known(made: Workbook) -> None:
    made["tolls"]["D2"] = 0


@book
def per_cent(made: Workbook) -> None:
    made["tolls"]["D2"] = 0.25
    made["tolls"]["D2"].number_format = "0%"


@book
def true_in_place_of_a_count(made: Workbook) -> None:
    made["tolls"]["D2"] = True


@book
def more_digits_than_are_kept(made: Workbook) -> None:
    made["tolls"]["D2"] = 12345678901234567890


@book
def range_turned_into_a_date(made: Workbook) -> None:
    """What a spreadsheet makes of 10-12, typed into a cell that is not text."""
    made["tolls"]["D2"] = datetime(2024, 12, 10)
    made["tolls"]["D2"].number_format = "d-mmm"


@book
def day_that_is_not_in_the_calendar(made: Workbook) -> None:
    made["tolls"]["F3"] = "2024-05-06 to 2024-05-32"


@book
def number_of_days(made: Workbook) -> None:
    """A date whose format was lost is the number of its day."""
    made["tolls"]["G2"] = 45420


@book
def list_parted_by_commas(made: Workbook) -> None:
    made["tolls"]["E3"] = "town, valley"


@book
def words_that_nobody_can_see(made: Workbook) -> None:
    made["tolls"]["L2"] = "Counted\ue000 in two hospitals."


@book
def items_of_a_record_that_there_is_not(made: Workbook) -> None:
    made.create_sheet("tolls.sources").append(["of", "source"])
    made["tolls.sources"].append(["killed", "doc"])


@book
def several_faults_at_once(made: Workbook) -> None:
    made["tolls"]["D2"] = "1,018"
    made["tolls"]["C3"] = "lost"
    made["actors"]["D2"] = "observer"
    made["sources"]["F2"] = "08.05.2024"
    made["report"]["B3"] = "May"
    made["places"].row_dimensions[2].hidden = True

"""Right prose is no alarm, however it words a number; and what is near to it and wrong is one."""

from __future__ import annotations

import pytest

from tests.auditing.right_prose import alarms, explained

RIGHT = [
    ("en", "Cholera has killed 58 people in Northland, the Rescue Agency said."),
    ("en", "Cholera has sickened 2,846 people in Northland, the Rescue Agency said."),
    ("ar", "أفادت Rescue Agency بأن 2846 إصابة بالكوليرا سجلت في Northland."),
    ("en", "The Rescue Agency said that there were no COVID-19 deaths in Northland."),
    ("en", "The 537 killed that the Rescue Agency counts are well above the 412 of the "
     "Nurses Union."),
    ("en", "The Nurses Union counts 412 people killed, far below the 537 of the Rescue Agency."),
    ("en", "The number of injured in Northland has passed 1,200, the Rescue Agency said."),
    ("en", "Over a thousand people were injured in Northland, the Rescue Agency said."),
    ("fr", "Selon Rescue Agency, le nombre de blessés a dépassé 1 200 à Northland."),
    ("es", "Según Rescue Agency, los heridos superan los 1.200 en Northland."),
    ("ar", "أفادت Rescue Agency بأن عدد المصابين تجاوز 1200 في Northland."),
    ("en", "An estimated 1.9 million people are in need in Northland, the Rescue Agency said."),
    ("en", "The Rescue Agency said that 1.9m people were in need in Northland."),
    ("en", "The Rescue Agency said that 1.9 mn people were in need in Northland."),
    ("en", "Of USD 340 million required, almost three quarters remain unfunded, the Rescue Agency "
     "said."),
    ("en", "Of USD 340 million required, USD 88.4 million was received, a gap of more than USD 250 "
     "million, the Rescue Agency said."),
    ("en", "In Northland, 1,870 houses (36 per cent) were destroyed and 3,360 (64 per cent) "
     "damaged, the Rescue Agency said."),
    ("en", "One in 49 of the 2,846 people with cholera in Northland died, the Rescue Agency said."),
    ("en", "A quarter of a million litres of water were distributed in Northland, the Rescue "
     "Agency said."),
    ("fr", "Un quart de million de litres d’eau ont été distribués à Northland, selon "
     "Rescue Agency."),
    ("es", "Según Rescue Agency, se distribuyó un cuarto de millón de litros de agua en "
     "Northland."),
    ("en",
     "The Rescue Agency counted 2,846 people with cholera, twice as many as before."),
    ("en", "# Deaths rise in Northland\n\nThe Rescue Agency counts 537 people killed in Northland."
     "\n\nThe Rescue Agency counts 1,260 injured in Northland."),
    ("en", "# The storm\n\nOn 3 March, a market in Pine Harbour was hit, the Rescue Agency said."),
    ("en", "A market in Pine Harbour was hit on 3 March, and the water station of Reed Valley "
     "stopped working on 4 March, the Rescue Agency said."),
    ("en", "In Northland, 3,360 houses were damaged and a bridge in Pine Harbour was destroyed, "
     "the Rescue Agency said."),
    ("es", "Según Rescue Agency, 3.360 viviendas resultaron dañadas en Northland y un puente quedó "
     "destruido en Pine Harbour."),
    ("en", "Cholera has sickened 2,846 people in Northland and killed 58, the Rescue Agency said."),
    ("en", "In Pine Harbour, after the storm of 3 March, 7 people were still missing two days "
     "later, the Rescue Agency said."),
    ("en", "In Northland, 537 people were killed in just over a week, from 1 March to 8 March, the "
     "Rescue Agency said."),
    ("en", "In Northland, 537 people were killed in the eight days to 8 March, the Rescue Agency "
     "said."),
    ("en", "The Rescue Agency received pledges of USD 45 million."),
    ("en", "The driver, Teren Vass, 52, saw 7 people go missing in Pine Harbour, the Rescue Agency "
     "said."),
    ("en", "The Geneva Conventions of 1949 and UNSC 2735 apply, the Rescue Agency said."),
    ("fr", "La route nationale 2 est fermée, selon Rescue Agency."),
    ("fr", "2 594 écoles sont hors d’usage dans les deux villes, selon Rescue Agency."),
    ("en", "In Northland, 760,000 people are in crisis or worse (IPC phase 3+), of whom 95,000 are "
     "in emergency, the Rescue Agency said."),
    ("en", "In Northland, 760,000 people were at risk of famine, the Rescue Agency said."),
    ("en", "The Rescue Agency said that 3,400 people fled from Pine Harbour to Reed Valley."),
    ("en", "Wheat flour cost USD 1.85 per kg in Northland, the Rescue Agency said."),
    ("en", "2,594 school buildings are out of use in Pine Harbour, the Rescue Agency said."),
    ("en", "Of the people with cholera in Northland, 58 died, the Rescue Agency said."),
    ("en", "Of all cholera cases in Northland, 58 died, the Rescue Agency said."),
]  # fmt: skip
WRONG = [
    ("58 people were killed in Northland, the Rescue Agency said.", ("audit-another-measure",)),
    ("Measles has killed 58 people in Northland, the Rescue Agency said.",
     ("audit-another-measure", "audit-another-measure")),
    ("The number of injured in Northland has passed 1,300, the Rescue Agency said.",
     ("audit-nowhere",)),
    ("The number of injured in Northland has passed 1,260, the Rescue Agency said.",
     ("audit-said-otherwise",)),
    ("Over a million people were injured in Northland, the Rescue Agency said.",
     ("audit-nowhere",)),
    ("The Rescue Agency said that about 2,846 people had cholera in Northland.",
     ("audit-said-otherwise",)),
    ("The Rescue Agency said that 19m people were in need in Northland.", ("audit-nowhere",)),
    ("Of USD 340 million required, USD 88.4 million was received, a gap of more than USD 260 "
     "million, the Rescue Agency said.", ("audit-nowhere",)),
    ("In Northland, 1,870 houses (36 per cent) were destroyed and 3,360 (74 per cent) damaged, "
     "the Rescue Agency said.", ("audit-nowhere",)),
    ("One in 20 of the 2,846 people with cholera in Northland died, the Rescue Agency said.",
     ("audit-nowhere",)),
    ("Three aid workers were killed in Pine Harbour on 8 March, the Rescue Agency said.",
     ("audit-nowhere",)),
    ("Dozens of aid workers were killed in Pine Harbour on 8 March, the Rescue Agency said.",
     ("audit-nowhere",)),
    ("Three bridges are out of use in Pine Harbour, the Nurses Union said.",
     ("audit-another-place",)),
    ("A market in Pine Harbour was hit on 5 March, and the water station of Reed Valley stopped "
     "working on 4 March, the Rescue Agency said.", ("audit-another-place", "audit-another-date")),
    ("In Northland, 3,360 houses were damaged and a bridge in Reed Valley was destroyed, the "
     "Rescue Agency said.",
     ("audit-another-measure", "audit-another-place", "audit-another-measure")),
    ("In Northland, 537 people were killed in less than a month, from 1 March to 8 March, the "
     "Rescue Agency said.", ()),
    ("In Northland, 537 people were killed in three weeks, from 1 March to 8 March, the Rescue "
     "Agency said.", ("audit-nowhere",)),
    ("The Rescue Agency received USD 45 million.", ("audit-another-measure",)),
    ("Pine Harbour, 52, and Reed Valley, 7, count their missing, the Rescue Agency said.",
     ("audit-nowhere",)),
    ("2,594 schools are out of use in the five towns, the Rescue Agency said.",
     ("audit-nowhere",)),
    ("In Northland, 95,000 people are in famine, the Rescue Agency said.",
     ("audit-another-measure",)),
    ("In Northland, 760,000 people are in emergency (IPC phase 4 or worse), the Rescue Agency "
     "said.", ("audit-another-measure",)),
    ("The Rescue Agency said that 3,400 people fled from Reed Valley to Pine Harbour.",
     ("audit-another-place",)),
    ("Wheat flour cost EUR 1.85 per kg in Northland, the Rescue Agency said.",
     ("audit-another-measure",)),
    ("In Northland, 58 cases of cholera were counted, the Rescue Agency said.",
     ("audit-another-measure",)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_right_prose_is_no_alarm(language: str, text: str) -> None:
    assert alarms(text, language) == []


@pytest.mark.parametrize(("text", "verdicts"), WRONG)
def test_wrong_prose_is_an_alarm(text: str, verdicts: tuple[str, ...]) -> None:
    assert tuple(verdict for verdict, _ in alarms(text)) == verdicts


def test_a_number_that_another_record_gives_names_that_record() -> None:
    text = "Three aid workers were killed in Pine Harbour on 8 March, the Rescue Agency said."
    assert explained(text) == ["“Three” is said of helpers, whose count is 2."]

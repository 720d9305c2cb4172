"""Words that people read: lists and numbers as they write them."""

from netwerk.text import enumerated, number_words


def test_lists_read_as_a_sentence() -> None:
    assert enumerated([], "nl") == ""
    assert enumerated(["a"], "nl") == "a"
    assert enumerated(["a", "b", "c"], "nl") == "a, b en c"
    assert enumerated(["a", "b", "c"], "en", most=2) == "a, b and 1 more"


def test_numbers_read_as_people_write_them() -> None:
    assert number_words(25000.0, "nl") == "25.000"
    assert number_words(1234.5, "nl") == "1.234,5"
    assert number_words(1234.5, "en") == "1,234.5"
    assert number_words(100, "nl", 0) == "100"


def test_numbers_in_a_column_keep_their_decimals() -> None:
    assert number_words(1234.5, "nl", in_column=True) == "1.234,50"
    assert number_words(7, "en", in_column=True) == "7.00"


def test_a_number_that_rounds_to_nothing_has_no_sign() -> None:
    assert number_words(-0.001, "nl") == "0"

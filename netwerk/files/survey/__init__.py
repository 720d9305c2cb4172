"""A survey among the partners: the form with its questions, and reading the answers back."""

from netwerk.files.survey.answers import Survey
from netwerk.files.survey.files import read_survey, write_survey

__all__ = ["Survey", "read_survey", "write_survey"]

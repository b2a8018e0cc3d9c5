"""The patterns in which people say times, and what each means."""

from collections.abc import Callable, Mapping, Sequence

from knowledge.understanding import times
from knowledge.understanding.times import Time

# The parts of a pattern: phrases of the lexicon's « dates » (« ranges=from »: of one meaning), other patterns by their
# name, numbers and years; « ~ » is little words, « !… » a condition, « …? » may be lacking: these three say nothing.
RULES: Mapping[str, Sequence[tuple[str, Callable[..., Time | None]]]] = {
    "time": (
        ("days", times.from_today),
        ("ranges=between ~ anchor range_joints=between ~ anchor", times.from_to),
        ("ranges=from ~ anchor range_joints=from ~ anchor", times.from_to),
        ("ranges=between ~ number range_joints=between ~ month_day", times.of_days),
        ("ranges=from ~ number range_joints=from ~ month_day", times.of_days),
        ("piece range_joints=from ~ piece", times.from_to),
        ("relations=by ~ whole", times.by),
        ("relations ~ anchor", times.related),
        ("at ~ anchor_season", times.coming),
        ("during ~ anchor_season !beside_day", times.coming),
        ("run", times.same),
        ("moment", times.same),
        ("!no_habit weekday !beside_day", times.coming),
        ("day_of_month !beside_day", times.coming),
    ),
    # A time that is a date by itself …
    "moment": (
        ("figures", times.of_figures),
        ("days", times.from_today),
        ("counted number units", times.so_many),
        ("counted=next number several units", times.so_many_coming),
        ("number several units", times.so_many_coming),
        ("several number units", times.so_many),
        ("number units ago", times.so_many_ago),
        ("week_of ~ month_day", times.week_of),
        ("week_of ~ day_of_month", times.week_of),
        ("thirds ~ whole", times.third),
        ("part", times.same),
        ("stepped", times.same),
        ("month_day", times.same),
        ("season_of_year", times.same),
        ("month ~ its_year", times.of_its_year),
        ("!no_other_word month", times.same),
        ("weekdays digits", times.of_weekday_number),
    ),
    # … and one that the words before it make a date.
    "anchor": (
        ("occasion ~ its_year", times.of_its_year),
        ("moment", times.same),
        ("anchor_season", times.same),
        ("month", times.same),
        ("year", times.of_year),
        ("!no_habit weekday !beside_day", times.same),
        ("day_of_month !beside_day", times.same),
    ),
    "anchor_season": (
        ("season_of_year", times.same),
        ("occasion", times.same),
        ("!no_other_word season", times.same),
    ),
    "stepped": (
        ("steps_before thing", times.stepped),
        ("!no_other_word thing steps_after", times.stepped_after),
        ("weekday weeks_later", times.weeks_later),
    ),
    "thing": tuple((name, times.same) for name in ("unit", "weekday", "month_day", "month", "occasion", "season")),
    "whole": (
        ("month ~ its_year", times.of_its_year),
        *((name, times.same) for name in ("month", "its_year", "stepped", "unit")),
    ),
    "run": (("piece joints? ~ piece joints? ~ piece", times.run), ("piece joints? ~ piece", times.run)),
    "piece": (("month ~ its_year", times.of_its_year), ("month", times.same), ("year", times.of_year)),
    "part": (("numbered_part ~ its_year", times.of_its_year), ("numbered_part", times.same)),
    "numbered_part": (("number units", times.of_part), ("letters digits", times.of_letter)),
    "month_day": (("day_and_month ~ its_year", times.of_its_year), ("day_and_month", times.same)),
    "day_and_month": (
        ("weekdays? number of? months", times.of_day),
        ("weekdays? months digits", times.of_month_day),
    ),
    "season_of_year": (("season ~ its_year", times.of_its_year),),
    "its_year": (("year", times.of_year), ("stepped", times.said_year)),
    "day_of_month": (("!no_reference before_days digits", times.of_day_of_month),),
    "unit": (("units", times.of_unit),),
    "weekday": (("weekdays", times.of_weekday),),
    "month": (("months", times.of_month),),
    "season": (("seasons", times.of_season),),
    "occasion": (("occasions", times.of_season),),
}
PATTERNS = {name: tuple((tuple(pattern.split()), mean) for pattern, mean in rules) for name, rules in RULES.items()}

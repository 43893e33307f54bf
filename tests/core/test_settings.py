"""Settings from the environment."""

from pathlib import Path

import pytest

from service.core.errors import InputError, UnknownSetting
from service.core.settings import Settings


def test_every_setting_is_read_and_other_variables_are_left_alone() -> None:
    """Each field has its variable."""
    environment = {
        "YHDYSPINTA_HOST": "0.0.0.0",  # noqa: S104  # a value, not a binding
        "YHDYSPINTA_PORT": "8080",
        "YHDYSPINTA_LANGUAGE": "sv",
        "YHDYSPINTA_STORE": "store",
        "YHDYSPINTA_NO_DATA": "1",
        "PATH": "/bin",
    }

    expected = Settings("0.0.0.0", 8080, "sv", Path("store"), True)  # noqa: S104
    assert Settings.from_environment(environment) == expected


def test_unknown_setting_is_named_with_the_known_ones() -> None:
    """A misspelt setting is not passed over."""
    with pytest.raises(UnknownSetting) as caught:
        Settings.from_environment({"YHDYSPINTA_PROT": "1"})

    assert caught.value.text("en") == (
        "There is no setting YHDYSPINTA_PROT. The known ones are: YHDYSPINTA_HOST, YHDYSPINTA_LANGUAGE, "
        "YHDYSPINTA_NO_DATA, YHDYSPINTA_PORT, YHDYSPINTA_STORE."
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "0"), ("PORT", "65536"), ("PORT", "x"), ("PORT", ""), ("LANGUAGE", "de"), ("NO_DATA", "yes")],
)
def test_wrong_value_is_refused(name: str, value: str) -> None:
    """A value of the wrong kind stops the start."""
    with pytest.raises(InputError):
        Settings.from_environment({f"YHDYSPINTA_{name}": value})

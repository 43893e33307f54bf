"""Settings from the environment."""

from ipaddress import ip_network
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
        "YHDYSPINTA_QUERY_SECONDS": "5",
        "PATH": "/bin",
    }

    expected = Settings("0.0.0.0", 8080, "sv", Path("store"), True, query_seconds=5)  # noqa: S104
    assert Settings.from_environment(environment) == expected


def test_unknown_setting_is_named_with_the_known_ones() -> None:
    """A misspelt setting is not passed over."""
    with pytest.raises(UnknownSetting) as caught:
        Settings.from_environment({"YHDYSPINTA_PROT": "1"})

    known = ", ".join(sorted(f"YHDYSPINTA_{field.upper()}" for field in Settings.__dataclass_fields__))
    assert caught.value.text("en") == f"There is no setting YHDYSPINTA_PROT. The known ones are: {known}."


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "x"),
        ("PORT", ""),
        ("LANGUAGE", "de"),
        ("NO_DATA", "yes"),
        ("QUERY_SECONDS", "0"),
        ("QUERY_SECONDS", "1.5"),
    ],
)
def test_wrong_value_is_refused(name: str, value: str) -> None:
    """A value of the wrong kind stops the start."""
    with pytest.raises(InputError):
        Settings.from_environment({f"YHDYSPINTA_{name}": value})


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("CORS", "*", "cors", ("*",)),
        ("CORS", "https://a.example, HTTP://B.example:8080/", "cors", ("https://a.example", "http://b.example:8080")),
        ("CORS", "", "cors", ()),
        ("EMBED_ORIGINS", "https://a.example", "embed_origins", ("https://a.example",)),
        ("EMBED_ORIGINS", "none", "embed_origins", ()),
        ("SITE", "https://tieto.example.org/", "site", "https://tieto.example.org"),
        ("PROXIES", "2", "proxies", 2),
        ("PROXIES", "10.0.0.0/8 fd00::/8", "proxies", (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))),
        ("PROXIES", "10.1.2.3", "proxies", (ip_network("10.1.2.3/32"),)),
        ("PROXIES", "", "proxies", 0),
        ("LOG", "text", "log", "text"),
        ("RATE", "0", "rate", 0),
    ],
)
def test_settings_of_operation_are_read(name: str, value: str, field: str, expected: object) -> None:
    """Lists are parted by spaces or commas; origins are written as browsers write them."""
    assert getattr(Settings.from_environment({f"YHDYSPINTA_{name}": value}), field) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CORS", "example.org"),
        ("CORS", "https://a.example/path"),
        ("EMBED_ORIGINS", "https://a.example/path"),
        ("EMBED_ORIGINS", "none, https://a.example"),
        ("SITE", ""),
        ("SITE", "ftp://a.example"),
        ("SITE", "https://a.example/path"),
        ("SITE", "https://user@a.example"),
        ("PROXIES", "10"),
        ("PROXIES", "10.0.0.1/8"),
        ("PROXIES", "proxy.example"),
        ("LOG", "xml"),
        ("RATE", "-1"),
        ("UPLOAD_MEGABYTES", "0"),
    ],
)
def test_wrong_settings_of_operation_stop_the_start(name: str, value: str) -> None:
    """What cannot be meant is said at once."""
    with pytest.raises(InputError):
        Settings.from_environment({f"YHDYSPINTA_{name}": value})

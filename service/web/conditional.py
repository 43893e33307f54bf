"""Conditional requests (RFC 9110, section 13): what has not changed is not sent again, and not even made again.

Every answer made from the data carries a validator that changes with the data, with the software, and with what was
asked for. A client or cache may keep the answer but asks each time (``no-cache``): a write is seen at once, and the
asking costs no query. Validators are weak, since equal data may be written in another order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import wraps
from typing import Final, ParamSpec

from flask import Response, make_response, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import PreconditionFailed

from service.core.resources import fingerprint
from service.web.reading import language, store

Arguments = ParamSpec("Arguments")
View = Callable[Arguments, ResponseReturnValue]

FROM_DATA: Final = "yhdyspinta.from_data"
"""Set in the environment of a request whose answer is made from the data alone."""
_STARTED: Final = datetime.now(UTC)
"""Since when this process makes pages as it does."""


def from_data(view: View[Arguments], *, daily: bool = False) -> Callable[Arguments, ResponseReturnValue]:
    """A view whose answers to GET and HEAD depend on the address, the reader's wishes and the data alone.

    A reader who has the current answer gets 304 before the view runs. Only answers with status 200 carry validators;
    one that says ``no-store`` carries none.
    """

    @wraps(view)
    def conditional(*args: Arguments.args, **kwargs: Arguments.kwargs) -> ResponseReturnValue:
        if request.method not in {"GET", "HEAD"}:
            response = make_response(view(*args, **kwargs))
            request.environ[FROM_DATA] = _is_current(response)
            return response
        tag = etag(daily=daily)
        if not request.if_none_match.star_tag and request.if_none_match.contains_weak(tag):
            return _labelled(Response(status=304), tag)
        response = make_response(view(*args, **kwargs))
        if not _is_current(response):
            return response
        request.environ[FROM_DATA] = True
        modified = _modified(page=response.mimetype == "text/html", daily=daily)
        if modified is not None:
            response.last_modified = modified
        labelled = _labelled(response, tag)
        if "If-Match" not in request.headers:
            return labelled.make_conditional(request)
        if not request.if_match.star_tag:
            raise PreconditionFailed  # A weak validator matches none (RFC 9110, section 13.1.1).
        return labelled

    return conditional


def from_data_of_today(view: View[Arguments]) -> Callable[Arguments, ResponseReturnValue]:
    """The same for a view whose answers also depend on the day."""
    return from_data(view, daily=True)


def etag(*, daily: bool = False) -> str:
    """The validator of the answer to this request: equal for equal data, software, address and wishes."""
    parts = (
        store().version(),
        store().modified().isoformat(),
        fingerprint(),
        request.url,
        str(request.accept_mimetypes),
        language(),
        date.today().isoformat() if daily else "",
    )
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def _is_current(response: Response) -> bool:
    """Whether an answer stays true as long as the data do."""
    return response.status_code == 200 and not response.cache_control.no_store


def _labelled(response: Response, tag: str) -> Response:
    response.set_etag(tag, weak=True)
    response.cache_control.no_cache = True
    return response


def _modified(*, page: bool, daily: bool) -> datetime | None:
    """When the answer last changed, or None in the very second of a change, which a time in seconds cannot tell apart.

    A page may also change with the software, so it is no older than this process.
    """
    times = [store().modified()]
    if page:
        times.append(_STARTED)
    if daily:
        times.append(datetime.combine(date.today(), time()).astimezone(UTC))
    latest = max(times)
    return latest if (datetime.now(UTC) - latest).total_seconds() >= 1 else None

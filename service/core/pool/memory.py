"""Answers are kept until the data changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Final

MOST: Final = 64 << 20
"""Bytes of questions and answers that are kept."""
LARGEST: Final = 1 << 20
"""Bytes of an answer; a larger one is not kept."""


class Memory:
    """Answers of one version of the data, the least used forgotten first."""

    def __init__(self) -> None:
        self._answers: OrderedDict[bytes, bytes] = OrderedDict()
        self._version = ""
        self._size = 0
        self._lock = threading.Lock()

    def get(self, version: str, question: bytes) -> bytes | None:
        """The answer to a question, if this version's is remembered."""
        with self._lock:
            if version != self._version:
                self._answers.clear()
                self._version, self._size = version, 0
            if question not in self._answers:
                return None
            self._answers.move_to_end(question)
            return self._answers[question]

    def put(self, version: str, question: bytes, answer: bytes) -> None:
        """Remember a whole answer, unless it is large or of another version."""
        with self._lock:
            if version != self._version or len(answer) > LARGEST or question in self._answers:
                return
            self._answers[question] = answer
            self._size += len(question) + len(answer)
            while self._size > MOST:
                self._size -= sum(map(len, self._answers.popitem(last=False)))

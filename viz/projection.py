"""Points of Finland on a plane: ETRS-TM35FIN (EPSG:3067).

The formulas are those of JHS 197 (*EUREF-FIN-koordinaattijärjestelmät*), appendix 2: Gauss and Krüger's conformal
projection of the ellipsoid GRS80 with the central meridian 27° E, the scale 0.9996 and the false easting 500 km, cut
off after the second term of the series, which is exact to a metre in Finland.
"""

from __future__ import annotations

from math import asinh, atan, atanh, cos, cosh, radians, sin, sinh, sqrt, tan
from typing import Final

_A: Final = 6_378_137.0
_F: Final = 1 / 298.257222101
_E: Final = sqrt(_F * (2 - _F))
_N: Final = _F / (2 - _F)
_RADIUS: Final = _A / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_H: Final = (_N / 2 - 2 / 3 * _N**2 + 5 / 16 * _N**3, 13 / 48 * _N**2 - 3 / 5 * _N**3)
_SCALE: Final = 0.9996
_MERIDIAN: Final = 27.0
_EASTING: Final = 500_000.0


def tm35fin(longitude: float, latitude: float) -> tuple[float, float]:
    """Easting and northing in metres of a point in degrees (EUREF-FIN, which GPS's WGS 84 equals to a metre)."""
    phi, away = radians(latitude), radians(longitude - _MERIDIAN)
    conformal = atan(sinh(asinh(tan(phi)) - _E * atanh(_E * sin(phi))))
    eta = atanh(cos(conformal) * sin(away))
    xi = _arcsine(sin(conformal) * cosh(eta))
    north = xi + sum(h * sin(2 * k * xi) * cosh(2 * k * eta) for k, h in enumerate(_H, start=1))
    east = eta + sum(h * cos(2 * k * xi) * sinh(2 * k * eta) for k, h in enumerate(_H, start=1))
    return _SCALE * _RADIUS * east + _EASTING, _SCALE * _RADIUS * north


def _arcsine(value: float) -> float:
    return atan(value / sqrt(1 - value**2))

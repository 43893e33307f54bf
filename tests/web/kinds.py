"""A page of each kind, for whatever must hold of all."""

PAGES = [
    "/",
    "/who?county=pohjois-pohjanmaa&topic=Nuorisopalvelut",
    "/doc/interface/pohjois-pohjanmaa-nuorisopalvelut",
    "/doc/county/paijat-hame",
    "/due",
    "/due?county=paijat-hame&on=2026-11-22",
    "/validation",
    "/validation?by=theme&county=pohjois-pohjanmaa",
    "/validation/completeness?kind=network",
    "/validation/trend",
    "/queries",
    "/queries/reports/theme-matrix?county=lappi",
    "/sparql",
    "/data",
    "/matrix",
    "/matrix?kind=duties",
    "/compare",
    "/compare?county=pohjois-pohjanmaa&county=lappi&theme=asuminen",
    "/maps",
]

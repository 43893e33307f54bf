"""Reports: a survey told to one reader, in the form that was asked for."""

"""Mixed load for minutes, with flat memory."""

"""A store whose process is killed again and again."""

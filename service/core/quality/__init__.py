"""What the findings of a graph mean for people: who can mend them, where, what is accepted, and how it develops."""

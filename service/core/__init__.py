"""The core: store, queries, validation and answers. It knows nothing of Flask, the command line or drawing."""

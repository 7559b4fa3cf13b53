"""The command line: parse, call, print, choose the exit code. The clock, the environment, stdin."""

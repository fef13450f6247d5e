import Glibc
import LoturaGraphviz

// A program that is nothing but the child which lays out: for tests, whose own program cannot be it.
exit(CommandLine.arguments.dropFirst().first == LayoutChild.argument ? LayoutChild.serve() : 64)

"""Writes checksums of the library xxHash (Collet 2012), called through ctypes.

Run: python3 scripts/reference/xxh64.py > Tests/LoturaTablesTests/ChecksumReference.swift
"""

import ctypes


def main():
    library = ctypes.CDLL("libxxhash.so.0")
    library.XXH64.restype = ctypes.c_uint64
    library.XXH64.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint64]
    number = library.XXH_versionNumber()
    version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    print("/// Checksums of the bytes (i² + 7i) mod 251, computed by another program.")
    print("///")
    print(f"/// Source: xxHash {version}, `XXH64` with seed 0;")
    print("/// written by `scripts/reference/xxh64.py`. Do not edit by hand.")
    print("enum ChecksumReference {")
    print("  static let cases: [(count: Int, checksum: UInt64)] = [")
    for count in (0, 1, 3, 4, 7, 8, 13, 31, 32, 33, 63, 64, 100, 1000, 4097):
        text = bytes((i * i + 7 * i) % 251 for i in range(count))
        print(f"    ({count}, 0x{library.XXH64(text, count, 0):016X}),")
    print("  ]\n}")


main()

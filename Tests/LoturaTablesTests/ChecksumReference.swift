/// Checksums of the bytes (i² + 7i) mod 251, computed by another program.
///
/// Source: xxHash 0.8.1, `XXH64` with seed 0;
/// written by `scripts/reference/xxh64.py`. Do not edit by hand.
enum ChecksumReference {
  static let cases: [(count: Int, checksum: UInt64)] = [
    (0, 0xEF46_DB37_51D8_E999),
    (1, 0xE934_A84A_DB05_2768),
    (3, 0xBB3A_5929_08A9_81A8),
    (4, 0x798A_8B75_8DE1_0B9C),
    (7, 0xC524_FE61_86D6_8234),
    (8, 0x628B_254F_D17D_4862),
    (13, 0x4EE8_8B81_BF73_1673),
    (31, 0x7D36_FAFD_7E8F_54D5),
    (32, 0x8CA8_0924_8427_AB85),
    (33, 0x7013_16FE_F6F8_36D3),
    (63, 0xABDC_7BC1_52C8_C7F4),
    (64, 0x1347_58BA_0F58_0486),
    (100, 0x3553_3247_96EE_A83A),
    (1000, 0xE83F_2963_BC23_4754),
    (4097, 0xA649_57DC_7207_563A),
  ]
}

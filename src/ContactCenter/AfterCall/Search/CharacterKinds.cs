using System.Globalization;
using System.Text;

namespace ContactCenter.AfterCall.Search;

/// <summary>What search makes of a character, by Unicode's categories and blocks; no locale has a say.</summary>
internal static class CharacterKinds
{
    private const int Breve = 0x0306;

    /// <summary>Blocks of scripts that put no space between words, from the first code point to the last.</summary>
    private static readonly (int First, int Last)[] Spaceless =
    [
        (0x0E00, 0x0EFF), // Thai, Lao
        (0x1000, 0x109F), // Myanmar
        (0x1780, 0x17FF), // Khmer
        (0x1950, 0x19FF), // Tai Le, New Tai Lue, Khmer symbols
        (0x1A20, 0x1AAF), // Tai Tham
        (0x1B00, 0x1B7F), // Balinese
        (0x2E80, 0x2FDF), // radicals of Han
        (0x3005, 0x3007), (0x3021, 0x3029), (0x3031, 0x303C), // repetition marks and numerals of Han
        (0x3040, 0x312F), // Hiragana, Katakana, Bopomofo
        (0x31A0, 0x31BF), (0x31F0, 0x31FF), // Bopomofo and Katakana, extended
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), // Han
        (0xA000, 0xA4CF), // Yi
        (0xA980, 0xA9FF), // Javanese, Myanmar extended
        (0xAA60, 0xAADF), // Myanmar extended, Tai Viet
        (0xF900, 0xFAFF), // Han, compatibility
        (0x16FE0, 0x18DFF), // Tangut, Khitan
        (0x1AFF0, 0x1B2FF), // Kana and Nushu
        (0x20000, 0x3FFFF), // Han, extended
    ];

    /// <summary>Marks that people leave out when they write or search: accents, points of Hebrew, vowels of Arabic, variation selectors.</summary>
    private static readonly (int First, int Last)[] Diacritics =
    [
        (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED),
        (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xE0100, 0xE01EF),
    ];

    /// <summary>Whether it is a letter or a figure, of which words consist.</summary>
    public static bool IsLetter(Rune character) => Rune.IsLetterOrDigit(character)
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;

    /// <summary>Whether it belongs to the letter before it.</summary>
    public static bool IsMark(Rune character) => Rune.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether it is not seen and parts nothing, such as a soft hyphen.</summary>
    public static bool IsUnseen(Rune character) => Rune.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>Whether it is of a script that puts no space between words.</summary>
    public static bool IsSpaceless(Rune character) => IsIn(Spaceless, character);

    /// <summary>Whether the mark may be left out after that letter. The short i and u of Cyrillic are letters of their own.</summary>
    public static bool IsLeftOut(Rune mark, Rune letter) =>
        IsIn(Diacritics, mark) && !(mark.Value == Breve && letter.Value is >= 0x0400 and <= 0x04FF);

    private static bool IsIn((int First, int Last)[] ranges, Rune character) =>
        Array.Exists(ranges, range => character.Value >= range.First && character.Value <= range.Last);
}

using System.Globalization;
using System.Text;

namespace ContactCenter.AfterCall.Search;

/// <summary>One character of a text as search compares it: decomposed, in lower case, without diacritics.</summary>
/// <param name="Letters">What is compared; empty: only diacritics.</param>
/// <param name="Letter">The last letter in it, to which marks that follow belong; <c>null</c>: it is a mark itself.</param>
/// <param name="IsSpaceless">It is of a script that puts no space between words.</param>
internal readonly record struct FoldedCharacter(string Letters, Rune? Letter, bool IsSpaceless)
{
    private const int FinalSigma = 0x03C2;
    private const int Sigma = 0x03C3;

    /// <param name="character">A letter, a figure, or a mark.</param>
    /// <param name="before">The letter before it, to which a mark belongs; <c>null</c>: there is none.</param>
    public static FoldedCharacter Of(Rune character, Rune? before)
    {
        if (character.IsAscii)
            return new(Rune.ToLowerInvariant(character).ToString(), character, IsSpaceless: false);
        var letters = new StringBuilder();
        Rune? letter = null;
        Rune? first = null;
        foreach (var part in Decompose(character).EnumerateRunes())
        {
            if (CharacterKinds.IsMark(part))
            {
                if ((letter ?? before) is { } carrier && !CharacterKinds.IsLeftOut(part, carrier))
                    letters.Append(part.ToString());
            }
            else if (CharacterKinds.IsLetter(part))
            {
                letter = Lower(part);
                first ??= letter;
                letters.Append(letter.Value.ToString());
            }
        }

        return new(letters.ToString(), letter, first is { } begin && CharacterKinds.IsSpaceless(begin));
    }

    /// <remarks>The vowel am of Thai and Lao would begin with a mark, which belongs to the letter before it: it stays whole.</remarks>
    private static string Decompose(Rune character)
    {
        var whole = character.ToString();
        var parts = whole.Normalize(NormalizationForm.FormKD);
        return CharacterKinds.IsMark(Rune.GetRuneAt(parts, 0)) && parts.EnumerateRunes().Any(CharacterKinds.IsLetter) ? whole : parts;
    }

    private static Rune Lower(Rune letter)
    {
        if (Rune.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber)
            return new('0' + (int)Rune.GetNumericValue(letter));
        var lower = Rune.ToLowerInvariant(letter);
        return lower.Value == FinalSigma ? new(Sigma) : lower;
    }
}

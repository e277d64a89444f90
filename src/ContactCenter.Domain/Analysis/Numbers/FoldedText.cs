using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Words as they are compared: small letters, no accents, whether they were written in one character or in two.</summary>
internal static class FoldedText
{
    /// <param name="word">Letters and marks only, so that it is valid UTF-16.</param>
    public static string Of(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark)
                continue;
            folded.Append(character switch
            {
                'ß' or 'ẞ' => "ss",
                'œ' or 'Œ' => "oe",
                'æ' or 'Æ' => "ae",
                _ => char.ToLowerInvariant(character).ToString(),
            });
        }

        return folded.ToString();
    }
}

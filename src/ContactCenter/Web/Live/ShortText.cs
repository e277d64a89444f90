using System.Text;

namespace ContactCenter.Web.Live;

/// <summary>Texts of callers and settings have any length, records have not.</summary>
internal static class ShortText
{
    private const char Ellipsis = '…';

    /// <summary>Bytes of a character of a text that is written as JSON, at most.</summary>
    private const int LongestCharacter = 6;

    /// <returns>The text, or its beginning with an ellipsis.</returns>
    /// <param name="most">Bytes that it takes within a JSON string, quotes aside; more than the ellipsis has.</param>
    public static string Of(string text, int most)
    {
        if (text.Length * LongestCharacter <= most || BytesOf(text) <= most)
            return text;
        var kept = new StringBuilder();
        var bytes = BytesOf(Ellipsis.ToString());
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += BytesOf(rune.ToString());
            if (bytes > most)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append(Ellipsis).ToString();
    }

    private static int BytesOf(string text) => Encoding.UTF8.GetByteCount(LiveJson.Encoder.Encode(text));
}

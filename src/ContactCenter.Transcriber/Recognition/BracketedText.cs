namespace ContactCenter.Transcriber.Recognition;

/// <summary>Knows texts that describe a sound, as in "[music]" or "(phone ringing)", and say nothing.</summary>
internal static class BracketedText
{
    private const string Openings = "[({*♪♫【（［";
    private const string Closings = "])}*♪♫】）］";

    /// <summary>Whether nothing but white space and punctuation stands outside brackets, asterisks or notes.</summary>
    public static bool Is(string text)
    {
        var closing = '\0';
        foreach (var letter in text)
        {
            if (closing != '\0')
            {
                if (letter == closing)
                    closing = '\0';
            }
            else if (Openings.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var opening)
            {
                closing = Closings[opening];
            }
            else if (!char.IsWhiteSpace(letter) && !char.IsPunctuation(letter))
            {
                return false;
            }
        }

        return true;
    }
}

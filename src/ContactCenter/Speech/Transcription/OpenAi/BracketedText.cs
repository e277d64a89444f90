namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Text that describes a sound and was not spoken: <c>(phone ringing)</c>, <c>[music] *sigh*</c>, <c>♪♪</c>.</summary>
internal static class BracketedText
{
    private const string Opening = "([{（【〔";
    private const string Closing = ")]}）】〕";
    private const string Twins = "*♪♫";
    private const string Between = " .,!?…-–—";

    /// <summary>Whether nothing stands outside of brackets, asterisks or notes.</summary>
    public static bool Is(string text)
    {
        char? until = null;
        var hasBracket = false;
        foreach (var letter in text)
        {
            if (until is not null)
            {
                if (letter == until)
                    until = null;
                continue;
            }

            if (Opening.IndexOf(letter) is >= 0 and var kind)
                until = Closing[kind];
            else if (Twins.Contains(letter, StringComparison.Ordinal))
                until = letter;
            else if (!Between.Contains(letter, StringComparison.Ordinal))
                return false;
            hasBracket |= until is not null;
        }

        return hasBracket;
    }
}

using System.Collections.Frozen;

namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Whether a text says any number, in any of the languages whose number words are known here.</summary>
public static class SpokenNumbers
{
    private static readonly FrozenSet<string> NoPlaceholders = [];

    /// <param name="text">Any text: words of numbers and digits of every script count, also within a longer word.</param>
    public static bool AreIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tokenizer.Tokens(text, 0, null, NoPlaceholders).Any(token =>
            token.Kind == TokenKind.Digits || NumberLanguages.All.Any(words => words.IsNumber(token.Text)));
    }
}

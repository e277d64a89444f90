using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>A word of a text as it is compared.</summary>
/// <param name="Begin">UTF-16, in the text.</param>
/// <param name="End">UTF-16, exclusive, before the <c>'s</c> of a possessive.</param>
/// <param name="Text">Small letters without accents and apostrophes, and digits 0-9; without the <c>'s</c>.</param>
/// <param name="Whole">The same with the <c>'s</c>: <c>its</c>, <c>lets</c>.</param>
internal sealed record SpeechWord(int Begin, int End, string Text, string Whole)
{
    /// <summary>The word stands in brackets, as what a redaction wrote: <c>[card]</c>.</summary>
    public bool IsInBrackets { get; init; }

    /// <param name="words">A language's number words; <c>null</c>: only digits are read.</param>
    public bool IsNumber(NumberWords? words) => Text.Any(char.IsAsciiDigit) || words?.ValueOf(Text) is not null;
}

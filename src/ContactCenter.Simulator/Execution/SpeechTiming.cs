using System.Text.RegularExpressions;

namespace ContactCenter.Simulator.Execution;

/// <summary>How long words last, and where a speaker breathes.</summary>
internal static partial class SpeechTiming
{
    private const double CharactersPerSecond = 14;
    private const double Shortest = 0.5;

    public static double Seconds(string text) => Math.Max(Shortest, text.Length / CharactersPerSecond);

    /// <summary>The text in pieces that are heard as one; at least one piece.</summary>
    public static string[] Sentences(string text) => SentenceEnd().Split(text);

    [GeneratedRegex(@"(?<=[.!?;:])\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SentenceEnd();
}

namespace ContactCenter.Benchmarks.Intents;

/// <summary>A sentence of a public set, and what it is about.</summary>
/// <param name="Text">One line, with one space between words.</param>
/// <param name="Intent"><c>null</c>: none of the set's.</param>
internal sealed record IntentText(string Text, string? Intent)
{
    public static IntentText Of(string text, string? intent) =>
        new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), intent);
}

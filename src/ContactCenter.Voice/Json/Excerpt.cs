namespace ContactCenter.Voice;

/// <summary>As much of a text as a message needs.</summary>
internal static class Excerpt
{
    private const int Length = 60;

    public static string Of(string text) => text.Length <= Length ? text : string.Concat(text.AsSpan(0, Length), "…");
}

namespace ContactCenter.Domain.Delivery;

/// <summary>A part of a template's text.</summary>
/// <param name="Text">Taken as it is.</param>
/// <param name="Name">What is put in its place; <c>null</c>: it is a text.</param>
internal readonly record struct TemplatePiece(string Text, string? Name)
{
    public const string Begin = "{{";

    private const string End = "}}";

    /// <returns>All parts in order, or why they cannot be read.</returns>
    public static (ImmutableArray<TemplatePiece>? Pieces, string? Fault) Read(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<TemplatePiece>();
        var at = 0;
        while (text.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var begin)
        {
            var end = text.IndexOf(End, begin + Begin.Length, StringComparison.Ordinal);
            if (end < 0)
                return (null, $"has {Begin} without {End}");
            if (begin > at)
                pieces.Add(new(text[at..begin], Name: null));
            pieces.Add(new(Text: "", text[(begin + Begin.Length)..end].Trim()));
            at = end + End.Length;
        }

        if (at < text.Length)
            pieces.Add(new(text[at..], Name: null));
        return (pieces.DrainToImmutable(), null);
    }
}

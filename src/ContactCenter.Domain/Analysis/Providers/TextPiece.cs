namespace ContactCenter.Domain.Analysis.Providers;

/// <summary>A part of a text that is sent, and the part of our own text that it stands for.</summary>
/// <param name="Begin">UTF-16, in the text that is sent.</param>
/// <param name="End">Exclusive; more than <paramref name="Begin"/>.</param>
/// <param name="OwnBegin">UTF-16, in our text.</param>
/// <param name="OwnEnd">Exclusive; more than <paramref name="OwnBegin"/>.</param>
/// <param name="IsHidden">It stands for something that is not sent; otherwise both are the same.</param>
internal readonly record struct TextPiece(int Begin, int End, int OwnBegin, int OwnEnd, bool IsHidden)
{
    /// <summary>Where a place that begins within it begins in our text: what is hidden is one whole.</summary>
    public int OwnBeginOf(int begin) => IsHidden ? OwnBegin : OwnBegin + begin - Begin;

    /// <summary>Where a place that ends within it ends in our text.</summary>
    public int OwnEndOf(int end) => IsHidden ? OwnEnd : OwnBegin + end - Begin;

    /// <summary>What of it stands before a place; it is not hidden, or wholly before it.</summary>
    public TextPiece Before(int begin) => End <= begin ? this : this with { End = begin, OwnEnd = OwnBegin + begin - Begin };

    /// <summary>What of it stands behind a place; it is not hidden, or wholly behind it.</summary>
    public TextPiece Behind(int end) => Begin >= end ? this : this with { Begin = end, OwnBegin = OwnBegin + end - Begin };

    public TextPiece Moved(int by) => this with { Begin = Begin + by, End = End + by };
}

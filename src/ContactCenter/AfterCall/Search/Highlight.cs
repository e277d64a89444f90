namespace ContactCenter.AfterCall.Search;

/// <summary>A stretch of a text that was looked for.</summary>
/// <param name="Begin">Its first UTF-16 unit.</param>
/// <param name="End">Behind its last one; greater than <paramref name="Begin"/>.</param>
internal readonly record struct Highlight(int Begin, int End);

namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>A word, a part of one (<c>do</c> and <c>n't</c>), a number, a punctuation mark or a placeholder.</summary>
/// <param name="Begin">UTF-16, in the text.</param>
/// <param name="End">UTF-16, exclusive; more than <paramref name="Begin"/>.</param>
/// <param name="IsPlaceholder">It stands for what was taken out, such as <c>[card]</c>.</param>
internal readonly record struct SyntaxToken(int Begin, int End, bool IsPlaceholder = false);

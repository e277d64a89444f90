namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>A word that may be part of a phrase.</summary>
/// <param name="Begin">UTF-16, in the turn's text.</param>
/// <param name="End">UTF-16, exclusive.</param>
/// <param name="Text">In lower case, NFKC.</param>
/// <param name="Stem">The same for its singular and its plural.</param>
/// <param name="Kind">Where in a phrase it may stand.</param>
internal readonly record struct PhraseWord(int Begin, int End, string Text, string Stem, PhraseWordKind Kind);

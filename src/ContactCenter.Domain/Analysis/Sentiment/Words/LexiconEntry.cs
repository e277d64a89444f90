namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>What a word or short phrase says.</summary>
/// <param name="Strength">−3 to 3; 0: it says nothing, though words of it would, such as <c>good morning</c>.</param>
/// <param name="IsNegatedFromBehind">A verb of a language that puts its "not" behind it: <c>das hilft mir nicht</c>.</param>
internal readonly record struct LexiconEntry(double Strength, bool IsNegatedFromBehind);

namespace ContactCenter.Domain.Analysis.Languages;

/// <summary>The language that a call was held in.</summary>
/// <param name="Code">BCP 47.</param>
/// <param name="Score">0 to 1; <c>null</c>: it was not detected.</param>
public sealed record FoundLanguage(string Code, double? Score);

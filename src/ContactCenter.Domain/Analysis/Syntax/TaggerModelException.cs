namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>The bytes are no model of the tagger, are damaged, or are of another version.</summary>
public sealed class TaggerModelException(string message) : Exception(message);

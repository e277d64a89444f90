namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>How much a feature speaks for a tag.</summary>
/// <param name="Tag">Its number in <see cref="UniversalTags.All"/>.</param>
/// <param name="Weight">In steps of the training; not 0.</param>
internal readonly record struct TagWeight(byte Tag, sbyte Weight);

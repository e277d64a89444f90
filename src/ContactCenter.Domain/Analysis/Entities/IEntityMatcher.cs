namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Finds what one entity of the owner's stands for.</summary>
internal interface IEntityMatcher
{
    /// <param name="text">Any UTF-16.</param>
    /// <returns>Places in the text, each with an exclusive end and none empty; <c>null</c>: it took too long.</returns>
    ImmutableArray<(int Begin, int End)>? In(string text);
}

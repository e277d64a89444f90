namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Puts the entities of a provider beside those that were found here.</summary>
public static class EntityMerge
{
    /// <param name="models">The owner's, which tell the <c>Priority</c> of what was found here.</param>
    /// <param name="own">From <see cref="EntityFinder"/>.</param>
    /// <param name="provider">With places in the same text; some may overlap.</param>
    /// <returns>In the order of the call, no two with a character in common: what was redacted or is the owner's stays, else the longer one does.</returns>
    public static ImmutableArray<FoundEntity> Of(IEnumerable<EntityModel> models, ImmutableArray<FoundEntity> own, ImmutableArray<FoundEntity> provider) =>
        EntityChoice.Of(models, own, provider);
}

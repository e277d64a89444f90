using ContactCenter.Domain.Analysis.Redaction;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Lets the owner's entities be taken out of transcripts.</summary>
public static class EntityRedaction
{
    /// <param name="models">Without faults.</param>
    /// <returns>For <see cref="Redactor.AndAlways"/>: a finder for each that is to be taken out; its kind is the entity's name.</returns>
    public static ImmutableArray<IFinder> FindersOf(IEnumerable<EntityModel> models) =>
        [.. models.Where(model => model.Redact).OrderByDescending(model => model.Priority).Select(model => new ModelFinder(model))];
}

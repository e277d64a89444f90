namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>
/// Chooses among entities that have characters in common. What was redacted stands before all; then the higher <c>Priority</c>, then
/// patterns, lists, all others; then the longer, then the earlier one.
/// </summary>
internal static class EntityChoice
{
    private enum Rank
    {
        Pattern,
        List,
        Other,
    }

    private sealed record Candidate(FoundEntity Entity, EntityModel? Model, bool IsRedaction);

    /// <param name="models">The owner's.</param>
    /// <param name="own">Whose types are the owner's, or built in.</param>
    /// <param name="others">A provider's: a type of theirs that has the name of one of the owner's is none of his.</param>
    /// <returns>In the order of the call.</returns>
    public static ImmutableArray<FoundEntity> Of(IEnumerable<EntityModel> models, IEnumerable<FoundEntity> own, IEnumerable<FoundEntity> others)
    {
        var byName = models.ToImmutableDictionary(model => model.Name, StringComparer.Ordinal);
        var ordered = own.Select(entity => new Candidate(entity, byName.GetValueOrDefault(entity.Type), entity.Text == $"[{entity.Type}]"))
            .Concat(others.Select(entity => new Candidate(entity, Model: null, IsRedaction: false)))
            .OrderByDescending(candidate => candidate.IsRedaction)
            .ThenByDescending(candidate => candidate.Model?.Priority ?? 0)
            .ThenBy(candidate => RankOf(candidate.Model))
            .ThenByDescending(candidate => candidate.Entity.Place.End - candidate.Entity.Place.Begin)
            .ThenBy(candidate => candidate.Entity.Place.Segment).ThenBy(candidate => candidate.Entity.Place.Begin);
        var taken = new TakenPlaces();
        return
        [
            .. ordered.Select(candidate => candidate.Entity).Where(entity => taken.Take(entity.Place))
                .OrderBy(entity => entity.Place.Segment).ThenBy(entity => entity.Place.Begin),
        ];
    }

    private static Rank RankOf(EntityModel? model) => model?.Kind switch
    {
        EntityKind.Pattern => Rank.Pattern,
        EntityKind.List => Rank.List,
        _ => Rank.Other,
    };
}

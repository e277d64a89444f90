using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Looks for one entity of the owner's in one segment after another.</summary>
internal sealed class EntityMatching
{
    private readonly IEntityMatcher _matcher;

    /// <param name="model">Without faults.</param>
    /// <param name="limit">Of a pattern, for one search.</param>
    public EntityMatching(EntityModel model, TimeSpan limit)
    {
        Model = model;
        _matcher = model.Kind == EntityKind.List ? new ListMatcher(model.Values) : new PatternMatcher(model.Pattern!, limit);
    }

    public EntityModel Model { get; }

    /// <returns>Some may overlap; <c>null</c>: it took too long.</returns>
    public ImmutableArray<TextPlace>? PlacesIn(SegmentReading segment)
    {
        var places = ImmutableArray.CreateBuilder<TextPlace>();
        foreach (var text in TextsOf(segment))
        {
            if (_matcher.In(text.Text) is not { } found)
                return null;
            places.AddRange(found.Select(match => text.PlaceOf(match.Begin, match.End)).OfType<TextPlace>());
        }

        return places.ToImmutable();
    }

    /// <summary>Whether the words of a list are numbers or not, the owner need not know how a recogniser writes them.</summary>
    private IEnumerable<SegmentText> TextsOf(SegmentReading segment)
    {
        if (!Model.Normalise || Model.Kind == EntityKind.List)
            yield return segment.AsSaid;
        if (Model.Normalise)
            yield return segment.InDigits;
    }

    /// <returns>Places in a text that is no segment's; <c>null</c>: it took too long.</returns>
    public ImmutableArray<(int Begin, int End)>? PlacesIn(string text) => _matcher.In(text);
}

/// <summary>Finds what one entity of the owner's stands for.</summary>
internal interface IEntityMatcher
{
    /// <param name="text">Any UTF-16.</param>
    /// <returns>Places in the text, each with an exclusive end and none empty; <c>null</c>: it took too long.</returns>
    ImmutableArray<(int Begin, int End)>? In(string text);
}

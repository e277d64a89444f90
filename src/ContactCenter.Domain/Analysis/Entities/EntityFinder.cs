using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>
/// Finds entities in calls: what the owner asks for, and e-mail addresses, account numbers, numbers of orders and what further finders bring. Of a kind that is
/// redacted only the places are told where it was taken out. Pure apart from the limit of patterns, and may be used from many threads.
/// </summary>
public sealed class EntityFinder
{
    /// <summary>Of what is known by a label only; all else has 1.</summary>
    private const double ScoreByLabel = .8;

    private static readonly ImmutableHashSet<string> NeverShown = [FindKinds.Card, FindKinds.SecurityCode];

    private readonly ImmutableArray<EntityModel> _models;
    private readonly ImmutableArray<EntityMatching> _shown;
    private readonly ImmutableHashSet<string> _hidden;
    private readonly ImmutableHashSet<string> _placeholders;
    private readonly Redactor _finders;

    /// <param name="models">Without faults, each with a name of its own.</param>
    /// <param name="more">Such as that of phones.</param>
    public EntityFinder(IEnumerable<EntityModel> models, params ImmutableArray<IFinder> more)
        : this(models, EntityPattern.Limit, more)
    {
    }

    internal EntityFinder(IEnumerable<EntityModel> models, TimeSpan limit, params ImmutableArray<IFinder> more)
    {
        _models = [.. models];
        _shown = [.. _models.Where(model => !model.Redact).Select(model => new EntityMatching(model, limit))];
        var redacted = _models.Where(model => model.Redact).Select(model => model.Name).ToImmutableHashSet(StringComparer.Ordinal);
        _hidden = redacted.Union(NeverShown);
        _placeholders = EntityTypes.BuiltIn.WithComparer(StringComparer.Ordinal).Union(redacted);
        _finders = new([new OrderNumberFinder(), .. more, .. EntityRedaction.FindersOf(_models)]);
    }

    /// <summary>What is said over several turns is one entity in each.</summary>
    /// <param name="conversation">Redacted; any texts.</param>
    public FoundEntities FindIn(Conversation conversation)
    {
        var turns = conversation.Turns;
        var transcript = conversation.ToTranscript();
        var reading = TranscriptReading.Of(transcript, _placeholders);
        var timedOut = new SortedSet<string>(StringComparer.Ordinal);
        var found = Redactions(reading).Concat(ByFinders(transcript)).Concat(OfOwner(reading, timedOut)).Select(entity => new FoundEntity(
            entity.Type, turns[entity.Place.Segment].Text[entity.Place.Begin..entity.Place.End],
            entity.Place with { Segment = turns[entity.Place.Segment].Segment }, entity.Score));
        return new(EntityChoice.Of(_models, found, []), [.. timedOut]);
    }

    private static IEnumerable<(string Type, TextPlace Place, double Score)> Redactions(TranscriptReading reading) =>
        reading.Placeholders.Select(token => (token.Text, new TextPlace(token.Segment, token.Begin, token.End), 1.0));

    private IEnumerable<(string Type, TextPlace Place, double Score)> ByFinders(TranscriptText transcript) => _finders.FindIn(transcript)
        .Where(find => !_hidden.Contains(find.Kind))
        .SelectMany(find => find.Places, (find, place) => (find.Kind, place, find.Kind == EntityTypes.OrderNumber ? ScoreByLabel : 1));

    private List<(string Type, TextPlace Place, double Score)> OfOwner(TranscriptReading reading, SortedSet<string> timedOut)
    {
        var found = new List<(string Type, TextPlace Place, double Score)>();
        foreach (var segment in SegmentReading.Of(reading))
        {
            foreach (var matching in _shown)
            {
                if (matching.PlacesIn(segment) is { } places)
                    found.AddRange(places.Select(place => (matching.Model.Name, place, 1.0)));
                else
                    timedOut.Add(matching.Model.Name);
            }
        }

        return found;
    }
}

/// <summary>What was found in a call.</summary>
/// <param name="Entities">In the order of the call; no two have a character in common.</param>
/// <param name="TimedOut">The names of the owner's patterns for which at least one turn took too long; in alphabetical order.</param>
public sealed record FoundEntities(ImmutableArray<FoundEntity> Entities, ImmutableArray<string> TimedOut);

using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>
/// Finds an entity of the owner's that nobody is to read. One with spoken numbers is found over several segments too. Where a search takes
/// too long, all that was searched is found, and marked: nothing is shown that may have to be hidden.
/// </summary>
/// <param name="model">Without faults.</param>
/// <param name="limit">For one search.</param>
internal sealed class ModelFinder(EntityModel model, TimeSpan limit) : IFinder
{
    /// <summary>Longer than elsewhere: who gives up here must hide too much.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    private readonly EntityMatching _matching = new(model, limit);

    public ModelFinder(EntityModel model)
        : this(model, TimeLimit)
    {
    }

    public string Kind => _matching.Model.Name;

    public ImmutableArray<Find> FindIn(TranscriptReading reading)
    {
        var passages = _matching.Model.Normalise ? reading.Passages.SelectMany(InPassage) : [];
        var taken = TakenIn(reading);
        return [.. passages.Concat(Segments(reading).SelectMany(finds => finds)).SelectMany(find => WithoutTaken(find, taken, reading))];
    }

    private IEnumerable<IEnumerable<Find>> Segments(TranscriptReading reading) => SegmentReading.Of(reading).Select((segment, number) =>
        _matching.PlacesIn(segment)?.Select(place => new Find(Kind, [place])) ?? Everything(reading.TokensOf(number)));

    private IEnumerable<Find> InPassage(Passage passage) =>
        _matching.PlacesIn(passage.Text)?.Select(match => new Find(Kind, passage.PlacesOf(match.Begin, match.End))) ?? Everything(passage.Tokens);

    /// <summary>What was found already, of each segment: asked once, for a search may find a whole long call.</summary>
    private static ImmutableArray<ImmutableArray<TextPlace>> TakenIn(TranscriptReading reading) =>
    [
        .. reading.Transcript.Segments.Select((_, number) => reading.TokensOf(number)
            .Where(token => token.Kind is TokenKind.Placeholder or TokenKind.Masked)
            .Select(token => new TextPlace(token.Segment, token.Begin, token.End))
            .ToImmutableArray()),
    ];

    /// <summary>A pattern may reach over what was found already: then what stands beside that is found.</summary>
    private static IEnumerable<Find> WithoutTaken(Find find, ImmutableArray<ImmutableArray<TextPlace>> taken, TranscriptReading reading)
    {
        if (!find.Places.Any(place => taken[place.Segment].Any(place.Overlaps)))
            return [find];
        return find.Places.SelectMany(place => TakenPlaces.Cut(place, taken[place.Segment].Where(place.Overlaps)))
            .Where(piece => reading.Transcript.Segments[piece.Segment].Text[piece.Begin..piece.End].Any(char.IsLetterOrDigit))
            .Select(piece => find with { Places = [piece] });
    }

    private IEnumerable<Find> Everything(ImmutableArray<NumberToken> tokens) => tokens
        .Where(token => token.Kind is not (TokenKind.Placeholder or TokenKind.Masked))
        .Select(token => new Find(Kind, [new TextPlace(token.Segment, token.Begin, token.End)]) { IsTimedOut = true });
}

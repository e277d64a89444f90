using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>
/// Finds an entity of the owner's that nobody is to read. One with spoken numbers is found over several segments too. Where a search takes
/// too long, all that was searched is found: nothing is shown that may have to be hidden.
/// </summary>
/// <param name="model">Without faults.</param>
/// <param name="limit">For one search.</param>
internal sealed class ModelFinder(EntityModel model, TimeSpan limit) : IFinder
{
    /// <summary>Longer than elsewhere: who gives up here must hide too much.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly EntityMatching _matching = new(model, limit);

    public ModelFinder(EntityModel model)
        : this(model, Patience)
    {
    }

    public string Kind => _matching.Model.Name;

    public ImmutableArray<Find> FindIn(TranscriptReading reading)
    {
        var passages = _matching.Model.Normalise ? reading.Passages.SelectMany(InPassage) : [];
        return [.. passages.Concat(Segments(reading).SelectMany(finds => finds)).SelectMany(find => WithoutTaken(find, reading))];
    }

    private IEnumerable<IEnumerable<Find>> Segments(TranscriptReading reading) => SegmentReading.Of(reading).Select((segment, number) =>
        _matching.PlacesIn(segment)?.Select(place => new Find(Kind, [place])) ?? Everything(reading.TokensOf(number)));

    private IEnumerable<Find> InPassage(Passage passage) =>
        _matching.PlacesIn(passage.Text)?.Select(match => new Find(Kind, passage.PlacesOf(match.Begin, match.End))) ?? Everything(passage.Tokens);

    /// <summary>A pattern may reach over what was found already: then what stands beside that is found.</summary>
    private static IEnumerable<Find> WithoutTaken(Find find, TranscriptReading reading)
    {
        if (!find.Places.Any(place => TakenIn(place, reading).Any()))
            return [find];
        return find.Places.SelectMany(place => TakenPlaces.Cut(place, TakenIn(place, reading)))
            .Where(piece => reading.Transcript.Segments[piece.Segment].Text[piece.Begin..piece.End].Any(char.IsLetterOrDigit))
            .Select(piece => find with { Places = [piece] });
    }

    private static IEnumerable<TextPlace> TakenIn(TextPlace place, TranscriptReading reading) => reading.TokensOf(place.Segment)
        .Where(token => token.Kind is TokenKind.Placeholder or TokenKind.Masked)
        .Select(token => new TextPlace(token.Segment, token.Begin, token.End))
        .Where(place.Overlaps);

    private IEnumerable<Find> Everything(ImmutableArray<NumberToken> tokens) => tokens
        .Where(token => token.Kind is not (TokenKind.Placeholder or TokenKind.Masked))
        .Select(token => new Find(Kind, [new TextPlace(token.Segment, token.Begin, token.End)]));
}

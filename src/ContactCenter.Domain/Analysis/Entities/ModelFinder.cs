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

    public ImmutableArray<Find> FindIn(TranscriptReading reading) =>
        [.. _matching.Model.Normalise ? reading.Passages.SelectMany(InPassage) : [], .. Segments(reading).SelectMany(place => place)];

    private IEnumerable<IEnumerable<Find>> Segments(TranscriptReading reading) => SegmentReading.Of(reading).Select((segment, number) =>
        _matching.PlacesIn(segment)?.Select(place => new Find(Kind, [place])) ?? Everything(reading.TokensOf(number)));

    private IEnumerable<Find> InPassage(Passage passage) =>
        _matching.PlacesIn(passage.Text)?.Select(match => new Find(Kind, passage.PlacesOf(match.Begin, match.End))) ?? Everything(passage.Tokens);

    private IEnumerable<Find> Everything(ImmutableArray<NumberToken> tokens) => tokens
        .Where(token => token.Kind is not (TokenKind.Placeholder or TokenKind.Masked))
        .Select(token => new Find(Kind, [new TextPlace(token.Segment, token.Begin, token.End)]));
}

using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>A transcript as finders read it.</summary>
public sealed class TranscriptReading
{
    private readonly ImmutableArray<ImmutableArray<NumberToken>> _tokens;
    private readonly Lazy<ImmutableArray<Passage>> _passages;
    private readonly Lazy<ImmutableArray<Passage>> _longPassages;

    private TranscriptReading(TranscriptText transcript, ImmutableArray<ImmutableArray<NumberToken>> tokens)
    {
        (Transcript, _tokens) = (transcript, tokens);
        Labels = NumberLabels.In(tokens);
        _passages = new(() => PassageRules.Passages(transcript, tokens, mayBeInterrupted: false));
        _longPassages = new(() => PassageRules.Passages(transcript, tokens, mayBeInterrupted: true));
    }

    public TranscriptText Transcript { get; }

    /// <summary>All that was said, cut where a number cannot go on.</summary>
    public ImmutableArray<Passage> Passages => _passages.Value;

    /// <summary>All that was said, cut where a number that can be checked cannot go on, whatever the other has said meanwhile.</summary>
    internal ImmutableArray<Passage> LongPassages => _longPassages.Value;

    internal ImmutableArray<NumberLabel> Labels { get; }

    /// <summary>What earlier redactions took out.</summary>
    internal IEnumerable<NumberToken> Placeholders => _tokens.SelectMany(tokens => tokens).Where(token => token.Kind == TokenKind.Placeholder);

    /// <param name="transcript">Any texts.</param>
    /// <param name="kinds">What may stand in brackets where an earlier redaction took it out.</param>
    public static TranscriptReading Of(TranscriptText transcript, IReadOnlySet<string> kinds) => new(transcript,
        [.. transcript.Segments.Select((segment, number) =>
            Tokenizer.Tokens(segment.Text, number, NumberLanguages.WordsOf(transcript.LanguageOf(segment)), kinds))]);

    /// <summary>The words and numbers of one segment.</summary>
    internal ImmutableArray<NumberToken> TokensOf(int segment) => _tokens[segment];

    /// <returns>The nearest words before a number that say which it is, but for a card's security code.</returns>
    internal NumberLabel? LabelOf(NumberToken token)
    {
        var place = new TextPlace(token.Segment, token.Begin, token.End);
        return Labels.LastOrDefault(label => label.Kind != LabelKind.SecurityCode && label.ReachesTo(place));
    }

    /// <summary>A place in which something can be found: not empty, and not what an earlier redaction wrote.</summary>
    internal bool IsReal(Find find) => !find.Places.IsEmpty && find.Places.All(place => place.Begin < place.End && !_tokens[place.Segment].Any(token =>
        token.Kind is TokenKind.Placeholder or TokenKind.Masked && place.Overlaps(new(token.Segment, token.Begin, token.End))));

    /// <summary>The same without what was found.</summary>
    public TranscriptReading Masked(IEnumerable<Find> finds)
    {
        var places = finds.SelectMany(find => find.Places).ToLookup(place => place.Segment);
        return new(Transcript, [.. _tokens.Select((tokens, segment) => Masked(tokens, [.. places[segment]]))]);
    }

    private static ImmutableArray<NumberToken> Masked(ImmutableArray<NumberToken> tokens, ImmutableArray<TextPlace> places) =>
        places.IsEmpty ? tokens : [.. tokens.Select(token => IsIn(token, places) ? token with { Kind = TokenKind.Masked } : token)];

    private static bool IsIn(NumberToken token, ImmutableArray<TextPlace> places) =>
        places.Any(new TextPlace(token.Segment, token.Begin, token.End).Overlaps);
}

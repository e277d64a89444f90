using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Providers;

/// <summary>
/// A call as somebody outside this machine may read it: with <c>[email]</c> and the like in the place of what nobody there is to know. What comes back is
/// led to our own text.
/// </summary>
public sealed class ProviderText
{
    private readonly ImmutableDictionary<int, HiddenText> _texts;

    private ProviderText(Conversation own, IEnumerable<HiddenText> texts)
    {
        ImmutableArray<HiddenText> all = [.. texts];
        _texts = own.Turns.Zip(all).ToImmutableDictionary(pair => pair.First.Segment, pair => pair.Second);
        Conversation = own with { Turns = [.. own.Turns.Select((turn, at) => turn with { Text = all[at].Text })] };
    }

    /// <summary>What is sent. The numbers of the turns are those of the call.</summary>
    public Conversation Conversation { get; }

    /// <summary>Hides all that is found of some kinds.</summary>
    /// <param name="own">Redacted; any texts.</param>
    /// <param name="redactor">Whose finders know the kinds.</param>
    /// <param name="kinds">What is hidden.</param>
    public static ProviderText Of(Conversation own, Redactor redactor, IReadOnlySet<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(redactor);
        ArgumentNullException.ThrowIfNull(kinds);
        HiddenText[] texts = [.. own.Turns.Select(turn => HiddenText.Of(turn.Text))];
        // What stood beside a find may be one by itself; each round leaves less, so that there is a last one.
        while (true)
        {
            var sent = new ProviderText(own, texts);
            var finds = redactor.FindIn(sent.Conversation.ToTranscript()).Where(find => kinds.Contains(find.Kind)).ToList();
            if (finds.Count == 0)
                return sent;
            // From the end, so that earlier places stay right.
            var places = finds.SelectMany(find => find.Places, static (find, place) => (find.Kind, Place: place));
            foreach (var (kind, place) in places.OrderByDescending(each => each.Place.Begin))
                texts[place.Segment] = texts[place.Segment].Hide(place.Begin, place.End, $"[{kind}]");
        }
    }

    /// <summary>Where a place of what was sent stands in our own text; of what is hidden, all of it.</summary>
    /// <param name="sent">In a turn of <see cref="Conversation"/>, not empty.</param>
    public TextPlace OwnPlaceOf(TextPlace sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var (begin, end) = _texts[sent.Segment].OwnPlaceOf(sent.Begin, sent.End);
        return new(sent.Segment, begin, end);
    }

    /// <summary>Whether something is hidden in a place of what was sent.</summary>
    public bool IsHidden(TextPlace sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return _texts[sent.Segment].IsHidden(sent.Begin, sent.End);
    }
}

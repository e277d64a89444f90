using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>One segment with its labels, and the numbers near a place in it.</summary>
internal sealed class OrderNumberLine
{
    private readonly ImmutableArray<NumberToken> _tokens;
    private readonly string _text;

    /// <summary>The tokens at which any label begins, in order: no number is looked for behind them.</summary>
    private readonly ImmutableArray<int> _ends;

    public OrderNumberLine(TranscriptReading reading, int segment)
    {
        (_tokens, _text) = (reading.TokensOf(segment), reading.Transcript.Segments[segment].Text);
        Labels = [.. OrderLabels.Phrases.In(_tokens)];
        var others = reading.Labels.Where(label => label.Place.Segment == segment).Select(label => label.Place.Begin).ToHashSet();
        var own = Labels.SelectMany(label => Enumerable.Range(label.Begin, label.End - label.Begin)).ToHashSet();
        _ends = [.. Enumerable.Range(0, _tokens.Length).Where(at => own.Contains(at) || others.Contains(_tokens[at].Begin))];
    }

    public ImmutableArray<(int Begin, int End, OrderLabelKind Kind)> Labels { get; }

    /// <param name="from">The first token.</param>
    /// <param name="mostWords">So many tokens may stand before the number.</param>
    /// <returns><c>null</c>: none before the next label.</returns>
    public TextPlace? NumberFrom(int from, int mostWords)
    {
        var limit = LimitFrom(from);
        var words = 0;
        for (var at = from; at < limit && words <= mostWords; words++)
        {
            var run = OrderNumberRun.At(_tokens, at, limit, _text);
            if (run.IsNumber)
                return PlaceOf(run);
            at = Math.Max(run.End, at + 1);
        }

        return null;
    }

    /// <summary>A number behind such as "is" only, and no year.</summary>
    public TextPlace? ConnectedFrom(int from, int mostWords)
    {
        var limit = LimitFrom(from);
        for (var at = from; at < limit && at - from <= mostWords; at++)
        {
            var run = OrderNumberRun.At(_tokens, at, limit, _text);
            if (run.End > run.Begin || !OrderWords.Connectors.Contains(_tokens[at].Text))
                return run is { IsNumber: true, MayBeYear: false } ? PlaceOf(run) : null;
        }

        return null;
    }

    /// <summary>A number that is said to be what the label names.</summary>
    public TextPlace? NumberBefore(int label)
    {
        var end = label;
        var isSaid = false;
        while (end > 0 && OrderWords.Connectors.Contains(_tokens[end - 1].Text))
            isSaid |= OrderWords.Verbs.Contains(_tokens[--end].Text);
        for (var at = isSaid ? 0 : end; at < end;)
        {
            var run = OrderNumberRun.At(_tokens, at, end, _text);
            if (run.IsNumber && run.NumberEnd == end)
                return PlaceOf(run);
            at = Math.Max(run.End, at + 1);
        }

        return null;
    }

    private int LimitFrom(int from) => _ends.FirstOrDefault(end => end >= from, _tokens.Length);

    private TextPlace PlaceOf(OrderNumberRun run) => new(_tokens[run.Begin].Segment, _tokens[run.Begin].Begin, _tokens[run.NumberEnd - 1].End);
}

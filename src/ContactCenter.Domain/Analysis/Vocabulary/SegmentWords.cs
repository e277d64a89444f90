using System.Buffers;
using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>The words of a segment: which of them may be a misheard name, and how sure the engine was of them.</summary>
internal sealed class SegmentWords
{
    private const string English = "en";

    /// <summary>Blanks and hyphens.</summary>
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \t\u00A0-\u2010\u2011\u2013");

    private readonly TranscriptSegment _segment;
    private readonly WordAlignment? _alignment;
    private readonly ImmutableArray<bool> _areCommon;
    private readonly ImmutableArray<bool> _areNumbers;
    private readonly ImmutableArray<bool> _areFixed;

    public SegmentWords(TranscriptSegment segment, string? language)
    {
        _segment = segment;
        All = SpeechWords.In(segment.Text);
        _alignment = WordAlignment.Of(segment.Text, segment.Words);
        var numbers = NumberLanguages.WordsOf(language ?? English);
        _areNumbers = [.. All.Select(word => word.IsNumber(numbers))];
        _areCommon = [.. All.Select((word, at) => _areNumbers[at] || IsCommon(word))];
        _areFixed = [.. All.Select(word => word.IsInBrackets || segment.Corrections.Any(made => made.Start < word.End && word.Begin < made.End))];
    }

    public ImmutableArray<SpeechWord> All { get; }

    /// <summary>A function word, a number or a single letter: by itself never a name.</summary>
    public bool IsCommon(int word) => _areCommon[word];

    /// <summary>A number must not be cut by a name: it may be a card's.</summary>
    public bool HasNumber(int first, int count) => _areNumbers.Slice(first, count).Contains(true);

    /// <summary>Not all are common, none was corrected before, and nothing but blanks or the signs inside names stands between them.</summary>
    public bool MayBeName(int first, int count)
    {
        var words = Enumerable.Range(first, count).ToList();
        return !words.TrueForAll(IsCommon) && !words.Exists(word => _areFixed[word]) && words.Skip(1).All(IsJoined);
    }

    /// <returns>0-1, of the word that the engine was least sure of; where it tells none, of the segment; <c>null</c>: it tells nothing.</returns>
    public double? ConfidenceOf(int first, int count)
    {
        if (_alignment?.WordsOf(All[first].Begin, All[first + count - 1].End) is not var (firstWord, _, lastWord, _))
            return _segment.Confidence;
        var words = _segment.Words[firstWord..(lastWord + 1)];
        return words.All(word => word.Confidence is not null) ? words.Min(word => word.Confidence) : _segment.Confidence;
    }

    private bool IsJoined(int word)
    {
        var between = _segment.Text.AsSpan(All[word - 1].End, All[word].Begin - All[word - 1].End);
        return !between.ContainsAnyExcept(Gaps) || between is "." or "&" or "/" or "+" or "_";
    }

    private static bool IsCommon(SpeechWord word) =>
        word.Whole.Length == 1 || FunctionWords.Contains(word.Whole) || FunctionWords.Contains(word.Text);
}

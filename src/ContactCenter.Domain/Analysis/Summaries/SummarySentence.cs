using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Analysis.Summaries;


/// <summary>A sentence that may stand in a summary.</summary>
/// <param name="Speaker">Who said it.</param>
/// <param name="Text">On one line; with <c>…</c> where it was cut.</param>
/// <param name="Language">BCP 47; <c>null</c>: unknown.</param>
internal sealed record SummarySentence(Speaker Speaker, string Text, string? Language)
{
    /// <summary>Words.</summary>
    private const int LongestGreeting = 25;

    private const string SignsBeforeCut = ",;:–—-、， ";

    private readonly ImmutableArray<SpeechWord> _words = [.. SpeechWords.In(Text).Where(word => !word.IsInBrackets)];

    /// <summary>Its words with one blank between them: small letters without accents and apostrophes.</summary>
    public string Folded => string.Join(' ', _words.Select(word => word.Whole));

    /// <summary>An agent's short first turn, which greets.</summary>
    public bool IsGreeting { get; init; }

    public int WordCount { get; } = WordCounter.Count(Text);

    public bool IsEnglish => Language is not null && LanguageCode.Of(Language) == "en";

    /// <summary>As it is shown.</summary>
    public string Bullet => $"{NameOf(Speaker)}: {Text}";

    /// <summary>In the order of the call.</summary>
    public static ImmutableArray<SummarySentence> Of(Conversation conversation) =>
        [.. conversation.Turns.SelectMany((turn, at) => In(turn.Text).Select(text => new SummarySentence(turn.Speaker, text, conversation.LanguageOf(turn))
        {
            IsGreeting = at == 0 && turn.Speaker == Speaker.Agent && turn.WordCount <= LongestGreeting,
        }))];

    /// <summary>All that was said in a turn.</summary>
    public static SummarySentence Of(Turn turn) => new(turn.Speaker, OneLine.Of(turn.Text), turn.Language);

    /// <summary>What its sentence is about: words that are no stop words; of a script without spaces, pairs of characters.</summary>
    public IEnumerable<string> Terms(StopWords stopWords) =>
        _words.SelectMany(word => stopWords.Contains(Language, word.Whole) || stopWords.Contains(Language, word.Text) ? [] : TermsOf(word.Text));

    private static IEnumerable<string> In(string text)
    {
        var line = OneLine.Of(text);
        foreach (var (begin, end) in SentenceCutter.Sentences(line))
        {
            var sentence = line[begin..end];
            foreach (var piece in LongSentence.Pieces(sentence))
            {
                var start = piece.Begin > 0 ? "… " : "";
                var rest = sentence[piece.Begin..piece.End];
                yield return piece.End < sentence.Length ? $"{start}{rest.TrimEnd(SignsBeforeCut.ToCharArray())}…" : $"{start}{rest}";
            }
        }
    }

    private static IEnumerable<string> TermsOf(string word)
    {
        var runes = word.EnumerateRunes().ToList();
        return runes.Count > 2 && runes.TrueForAll(SpokenWords.IsWithoutSpaces)
            ? runes.Zip(runes.Skip(1), (first, second) => $"{first}{second}")
            : [word];
    }

    private static string NameOf(Speaker speaker) => speaker switch
    {
        Speaker.Agent => "Agent",
        Speaker.Caller => "Caller",
        _ => "Speaker",
    };
}

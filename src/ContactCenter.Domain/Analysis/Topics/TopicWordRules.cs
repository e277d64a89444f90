using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>What the words of topics say about a call, before any example is asked.</summary>
/// <param name="Topic">The topic whose words were said most often; <c>null</c>: none were, or those of several equally often.</param>
/// <param name="RuledOut">The topics one of whose contrary words was said.</param>
public sealed record TopicWordVerdict(string? Topic, ImmutableHashSet<string> RuledOut);

/// <summary>Counts the words and phrases of topics in what was said: whole words, whatever the case, the width and the punctuation.</summary>
public sealed partial class TopicWordRules
{
    private readonly ImmutableArray<(string Topic, ImmutableArray<string> Words, ImmutableArray<string> NotWords)> _rules;

    /// <param name="topics">Those that the call may have.</param>
    public TopicWordRules(IEnumerable<TopicModel> topics) =>
        _rules = [.. topics.Select(topic => (topic.Id, Plain(topic.Words), Plain(topic.NotWords)))];

    /// <param name="texts">Turns; a phrase is never found across two of them. What stands in brackets was written by the redaction.</param>
    public TopicWordVerdict Judge(IEnumerable<string> texts)
    {
        var said = Plain(texts.Select(text => Redacted().Replace(text, " ")));
        var ruledOut = _rules.Where(rule => CountOf(rule.NotWords, said) > 0).Select(rule => rule.Topic).ToImmutableHashSet(StringComparer.Ordinal);
        var counts = _rules.Where(rule => !ruledOut.Contains(rule.Topic))
            .Select(rule => (rule.Topic, Count: CountOf(rule.Words, said))).Where(each => each.Count > 0)
            .OrderByDescending(each => each.Count).Take(2).ToList();
        var isClear = counts.Count == 1 || (counts.Count == 2 && counts[0].Count > counts[1].Count);
        return new(isClear ? counts[0].Topic : null, ruledOut);
    }

    /// <returns>Those that have a word, each with one space around every word.</returns>
    private static ImmutableArray<string> Plain(IEnumerable<string> texts) => [.. texts.Select(SpokenWords.Plain).Where(text => text.Length > 2)];

    private static int CountOf(ImmutableArray<string> phrases, ImmutableArray<string> said) => phrases.Sum(phrase => said.Sum(text => CountOf(phrase, text)));

    private static int CountOf(string phrase, string text)
    {
        var count = 0;
        // The space behind one may be the space before the next.
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + phrase.Length - 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Redacted();
}

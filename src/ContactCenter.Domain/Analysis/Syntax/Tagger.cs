using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>
/// Tells the parts of speech of words: an averaged perceptron that goes from the first word to the last and trusts the tags it has given. It knows the one
/// language that its model was trained on. Pure, and may be used from many threads.
/// </summary>
/// <param name="model">What it has learned.</param>
public sealed class Tagger(TaggerModel model)
{
    /// <param name="turn">In the language of the model.</param>
    /// <returns>Every word and every punctuation mark, in order. A placeholder is <see cref="UniversalTags.Other"/>.</returns>
    public ImmutableArray<TaggedWord> Tag(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var tagged = ImmutableArray.CreateBuilder<TaggedWord>();
        foreach (var sentence in Sentences.In(turn.Text))
        {
            var guesses = Tag([.. sentence.Select(token => turn.Text[token.Begin..token.End])]);
            tagged.AddRange(sentence.Select((token, at) => Word(turn.Segment, token, guesses[at])));
        }

        return tagged.ToImmutable();
    }

    /// <param name="words">Of one sentence, cut as the treebank does.</param>
    /// <returns>One for each word.</returns>
    public ImmutableArray<TagGuess> Tag(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var sentence = new SentenceForms(words);
        var guesses = ImmutableArray.CreateBuilder<TagGuess>(words.Count);
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        Span<int> scores = stackalloc int[UniversalTags.All.Length];
        var (last, secondLast) = (WordFeatures.NoTag, WordFeatures.NoTag);
        for (var at = 0; at < words.Count; at++)
        {
            WordFeatures.Write(sentence, at, last, secondLast, features);
            model.Score(features, scores);
            var best = Best(scores);
            guesses.Add(new(UniversalTags.All[best], Probability(scores, best, model.Sharpness)));
            (last, secondLast) = (best, last);
        }

        return guesses.MoveToImmutable();
    }

    /// <summary>Of equals the first.</summary>
    internal static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var tag = 1; tag < scores.Length; tag++)
            best = scores[tag] > scores[best] ? tag : best;
        return best;
    }

    /// <returns>0 to 1: the share of <paramref name="tag"/> after softmax.</returns>
    internal static double Probability(ReadOnlySpan<int> scores, int tag, double sharpness)
    {
        var sum = 0.0;
        foreach (var score in scores)
            sum += Math.Exp((score - scores[tag]) * sharpness);
        return 1 / sum;
    }

    private static TaggedWord Word(int segment, SyntaxToken token, TagGuess guess) => token.IsPlaceholder
        ? new(new TextPlace(segment, token.Begin, token.End), UniversalTags.Other, 1)
        : new(new TextPlace(segment, token.Begin, token.End), guess.Tag, guess.Score);
}

/// <summary>The part of speech that a word most likely is.</summary>
/// <param name="Tag">Of <see cref="UniversalTags.All"/>.</param>
/// <param name="Score">0 to 1: its probability.</param>
public readonly record struct TagGuess(string Tag, double Score);

/// <summary>A word or punctuation mark with its part of speech.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Tag">Of the universal ones (UPOS), such as <c>NOUN</c>.</param>
/// <param name="Score">0 to 1.</param>
public sealed record TaggedWord(TextPlace Place, string Tag, double Score);

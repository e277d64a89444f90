using System.Collections.Immutable;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Makes examples of what people have said of calls: a vector of the lines that tell the topic.</summary>
internal sealed class LabelExamples(AnalysedCalls calls, SentenceVectors vectors, EmbeddingSettings embeddings, CallKeys keys, ITopicStore store)
{
    private const int MostPassages = 2;

    /// <summary>Makes it and keeps it; nothing, where nobody can read the words any more, or they are in a language that the model does not know.</summary>
    /// <param name="label">What was said.</param>
    /// <param name="known">
    /// The examples that there are: without lines, or with those of an earlier transcript, the passages are taken that are nearest to the topic's.
    /// </param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="EmbeddingException">It cannot be made now.</exception>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read or written.</exception>
    public async Task MakeAsync(TopicLabel label, IEnumerable<TopicVector> known, CancellationToken cancellationToken)
    {
        try
        {
            await MakeReadAsync(label, known, cancellationToken);
        }
        catch (EncryptionException)
        {
            // Nobody can read the words any more.
        }
    }

    private async Task MakeReadAsync(TopicLabel label, IEnumerable<TopicVector> known, CancellationToken cancellationToken)
    {
        if (await calls.ReadAsync(label.Call, cancellationToken) is not { } call || embeddings.ObstacleOf(call.Conversation.Language) is not null)
            return;
        var lines = label.LinesIn(call.Version);
        var passages = PassagesOf(call, lines);
        using var key = await keys.FindAsync(label.Call, cancellationToken);
        if (key is null || passages.IsEmpty)
            return;
        var made = await vectors.EmbedAsync([.. passages.Select(passage => passage.Text)], VectorUse.Passage, cancellationToken);
        var language = call.Conversation.Language;
        var chosen = lines is null ? Nearest(new(embeddings.Gate(), known, language), label.Topic, made.Vectors) : made.Vectors;
        var example = new StoredTopicExample(made.ModelId, language, [.. ByteVector.Of(VectorMath.Mean(chosen)).ToBytes()]);
        await store.PutExampleAsync(label, call.Version, SealedText.Seal(key, example.ToText(), StoredTopicExample.Context));
    }

    private static ImmutableArray<SpokenPassage> PassagesOf(AnalysedCall call, IReadOnlyList<int>? lines) => lines is null
        ? SpokenPassage.Of(call.Conversation.CallerTurns, turn => call.Origins[turn.Segment].Recording)
        : SpokenPassage.Of(
            call.Conversation.Turns.Where(turn => lines.Contains(turn.Segment)), turn => call.Origins[turn.Segment].Recording, fewestWords: 1);

    private static ImmutableArray<float[]> Nearest(TopicFinder finder, string? topic, ImmutableArray<float[]> passages) =>
        [.. passages.Zip(finder.NearnessTo(topic, passages)).OrderByDescending(each => each.Second).Take(MostPassages).Select(each => each.First)];
}

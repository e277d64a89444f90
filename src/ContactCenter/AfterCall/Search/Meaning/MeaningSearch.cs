using System.Collections.Immutable;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Finds passages that mean what somebody looks for, whatever words they use.</summary>
internal sealed class MeaningSearch(
    MeaningIndex index, IQuestionVectors vectors, LateQuestions late, IStoredPassages stored, QuestionLimit limit, HistoryDatabase history, TimeProvider time)
{
    /// <summary>Of one search.</summary>
    public const int Most = 50;

    /// <summary>Who searches does not wait longer for a vector.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    /// <param name="request">What is looked for, among which calls, for whom.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<MeaningAnswer> FindAsync(SearchRequest request, string person, CancellationToken cancellationToken)
    {
        if (!index.IsOn)
            return new(MeaningState.Off, Since: null, []);
        // Nothing is started for nothing.
        if (index.Since is not { } since)
            return new(MeaningState.On, Since: null, []);
        if (!limit.TryBegin(person))
            return new(MeaningState.Late, since, []);
        var asked = AskAsync(request.Query.Question);
        try
        {
            var question = await asked.WaitAsync(Longest, time, cancellationToken);
            return new(MeaningState.On, index.SinceOf(question.ModelId), await FindAsync(request, question, cancellationToken));
        }
        catch (TimeoutException)
        {
            late.Keep(request.Query.Question, asked);
            return new(MeaningState.Late, since, []);
        }
        catch (EmbeddingException)
        {
            return new(MeaningState.Unavailable, since, []);
        }
    }

    private Task<SentenceEmbeddings> AskAsync(string question)
    {
        if (late.Find(question) is not { } asked)
            return EmbedAsync(question);
        limit.Ended();
        return asked;
    }

    /// <summary>Goes on when nobody waits any more; what becomes of it then is seen by the next who asks.</summary>
    private async Task<SentenceEmbeddings> EmbedAsync(string question)
    {
        try
        {
            return await vectors.EmbedAsync(question);
        }
        finally
        {
            limit.Ended();
        }
    }

    private async Task<ImmutableArray<NearHit>> FindAsync(SearchRequest request, SentenceEmbeddings question, CancellationToken cancellationToken)
    {
        var calls = await history.ReadAsync(connection => WantedCalls.Find(connection, request), cancellationToken);
        var nearest = index.Nearest(question.ModelId, ByteVector.Of(question.Vectors[0]), new(request, calls), Most);
        var places = new Dictionary<string, IReadOnlyDictionary<int, PassagePlace>>(StringComparer.Ordinal);
        foreach (var call in nearest.Select(passage => passage.Source.CallId).Distinct(StringComparer.Ordinal))
            places[call] = await PlacesAsync(call, cancellationToken);
        return [.. nearest.Select(passage => HitOf(passage, places[passage.Source.CallId])).OfType<NearHit>()];
    }

    private async Task<IReadOnlyDictionary<int, PassagePlace>> PlacesAsync(string call, CancellationToken cancellationToken)
    {
        try
        {
            return await stored.PlacesAsync(call, cancellationToken);
        }
        catch (EncryptionException)
        {
            return new Dictionary<int, PassagePlace>();
        }
    }

    /// <returns><c>null</c>: its call was erased meanwhile.</returns>
    private static NearHit? HitOf(NearPassage passage, IReadOnlyDictionary<int, PassagePlace> places)
    {
        ImmutableArray<PassagePlace> said = [.. passage.Segments.Select(places.GetValueOrDefault).OfType<PassagePlace>()];
        return said.IsEmpty ? null : new(passage, said);
    }
}

/// <summary>A turn of a passage, with its text.</summary>
/// <param name="Key">By which the index of words knows it.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="Text">In clear, as it was indexed.</param>
internal sealed record PassagePlace(DocumentKey Key, double Start, string Text);

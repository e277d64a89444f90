using System.Security.Claims;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Groups the newest calls without topic by what the callers said: a group may be a topic that the owner's list does not have.</summary>
internal sealed class CallsWithoutTopic(
    ITopicStore store, ICallStore calls, IRecordingIndex index, KeptSteps kept, TimeProvider time)
{
    /// <summary>So many of the newest are looked at.</summary>
    private const int MostCalls = 500;

    /// <summary>The least mean cosine of two groups that are one, seen from the mean of all; see docs/analysis.md for what it gives.</summary>
    private const double LeastLikeness = .125;

    private const int FewestOfGroup = 2;
    private const int MostGroups = 20;

    /// <param name="asker">Only calls that they may read are looked at.</param>
    /// <param name="days">Since when.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<WithoutTopicResource> ReadAsync(ClaimsPrincipal asker, int days, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - TimeSpan.FromDays(days);
        var known = new List<UntoldCall>();
        foreach (var (id, version) in await store.WithoutTopicAsync(since, MostCalls, cancellationToken))
        {
            if (await calls.ReadAsync(new(id)) is not { } call || call.Caller.StartedAt < since)
                continue;
            if (AnalysisReaders.Admit(asker, await index.OfCallAsync(id, cancellationToken), call))
                known.Add(await ReadAsync(call, version, cancellationToken));
        }

        // Vectors of two models are never compared.
        var model = known.Select(call => call.Vectors?.Model).OfType<string>().FirstOrDefault();
        List<UntoldCall> compared = [.. known.Where(call => call.Vectors is { } vectors && vectors.Model == model && vectors.CallerPassages().Any())];
        var groups = Groups(compared).Where(group => group.Count >= FewestOfGroup).Take(MostGroups).ToList();
        return new(since, known.Count, known.Count - groups.Sum(group => group.Count), [.. groups.Select(TopicGroupResource.Of)]);
    }

    private async Task<UntoldCall> ReadAsync(CallSession call, long version, CancellationToken cancellationToken)
    {
        try
        {
            var id = call.CallerLeg.Value;
            return new(
                call, await kept.VectorsOfAsync(id, version, cancellationToken), await kept.PhrasesOfAsync(id, version, cancellationToken));
        }
        catch (EncryptionException)
        {
            // Nobody can read its words.
            return new(call, Vectors: null, []);
        }
    }

    private static IEnumerable<List<UntoldCall>> Groups(List<UntoldCall> compared)
    {
        if (compared.Count == 0)
            return [];
        // Seen from all that was said, also by agents: what callers say may be all alike.
        var mean = VectorMath.Mean([.. compared.SelectMany(call => call.Vectors!.Passages).Select(passage => passage.ToFloats())]);
        var middles = compared.Select(call => VectorMath.Mean([.. call.Vectors!.CallerPassages().Select(passage => passage.ToFloats())]))
            .Select(middle => VectorMath.Centred(middle, mean));
        return VectorGroups.Of([.. middles], LeastLikeness).Select(group => group.Select(at => compared[at]).ToList());
    }
}

/// <summary>A call that has none of the topics.</summary>
/// <param name="Call">The call.</param>
/// <param name="Vectors">Of what was said; <c>null</c>: there are none.</param>
/// <param name="Phrases">The phrases that say most.</param>
internal sealed record UntoldCall(CallSession Call, StoredVectors? Vectors, IReadOnlyList<StoredPhrase> Phrases);

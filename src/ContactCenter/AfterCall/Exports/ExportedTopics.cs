using System.Security.Claims;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Topics;

namespace ContactCenter.AfterCall.Exports;

/// <summary>What people have said of the topics of calls, as whoever asks may know it.</summary>
internal sealed class ExportedTopics(ITopicStore store, ITranscripts transcripts)
{
    private const string Json = "topic.json";

    /// <returns>The name of its file; or why it is left out; neither: nobody has said anything.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<(string? File, string? Refusal)> AddAsync(
        ExportFile export,
        string folder,
        CallSession call,
        IReadOnlyList<Recording> recordings,
        ClaimsPrincipal asker,
        CancellationToken cancellationToken)
    {
        if (await store.LabelOfAsync(call.CallerLeg.Value, cancellationToken) is not { } label)
            return (null, null);
        if (AnalysisReaders.RefusalTo(asker, recordings, call) is { } refusal)
            return (null, refusal);
        var lines = label.LinesIn(await transcripts.VersionOfAsync(label.Call, cancellationToken));
        var earlier = lines is null ? label.Lines : null;
        await export.AddAsync(
            $"{folder}{Json}", new(label.Topic, lines, earlier, label.By, label.At), ExportJson.Default.ExportedTopicLabel, cancellationToken);
        return (Json, null);
    }
}

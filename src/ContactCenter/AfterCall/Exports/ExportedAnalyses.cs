using System.Security.Claims;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Exports;

/// <summary>What was found out about calls, as whoever asks may know it.</summary>
internal sealed class ExportedAnalyses(CallAnalyses analyses)
{
    private const string Json = "analysis.json";

    /// <returns>The names of its files, and why something is left out; <c>null</c>: nothing is.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    public async Task<(string[] Files, string? Refusal)> AddAsync(
        ExportFile export,
        string folder,
        CallSession call,
        IReadOnlyList<Recording> recordings,
        ClaimsPrincipal asker,
        CancellationToken cancellationToken)
    {
        var id = call.CallerLeg.Value;
        try
        {
            if (await analyses.FindAsync(id, cancellationToken) is not { } analysis)
                return ([], null);
            if (AnalysisReaders.RefusalTo(asker, recordings, call) is { } refusal)
                return ([], refusal);
            await export.AddAsync($"{folder}{Json}", AnalysisResource.Of(id, analysis), AnalysisJson.Default.AnalysisResource, cancellationToken);
            return ([Json], null);
        }
        catch (EncryptionException fault)
        {
            return ([], $"The analysis cannot be read: {fault.Message}");
        }
    }
}

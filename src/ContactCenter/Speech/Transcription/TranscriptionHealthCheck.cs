using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Speech.Transcription;

/// <summary>Whether speech can become text. Calls do not need it, so it never makes us unready.</summary>
internal sealed class TranscriptionHealthCheck(
    TranscriptionSettings settings, TranscriberProgram program, EmbeddedTranscriber transcriber, InstalledModels models, EngineReach reach) : IHealthCheck
{
    public const string Name = "transcription";

    /// <summary>A death may have a passing reason.</summary>
    private const int KeepsDying = 2;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var found = settings.Engine == TranscriptionEngineKind.Embedded ? models.All() : [];
        var words = settings.Engine switch
        {
            TranscriptionEngineKind.Embedded => Embedded(found),
            TranscriptionEngineKind.OpenAi or TranscriptionEngineKind.AmazonTranscribe or TranscriptionEngineKind.Platform => Elsewhere(),
            _ => "off, as Transcription:Engine says",
        };
        return Task.FromResult(HealthCheckResult.Healthy(words, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Name] = new JsonObject { ["engine"] = settings.Engine.ToString(), ["models"] = ModelNames(found) },
        }));
    }

    private JsonArray? ModelNames(IReadOnlyList<InstalledModel> found) => settings.Engine == TranscriptionEngineKind.Embedded
        ? new JsonArray([.. found.Select(model => JsonValue.Create(model.Name))])
        : null;

    private string Embedded(IReadOnlyList<InstalledModel> found)
    {
        if (!program.Exists)
            return "cannot hear: the transcriber does not lie beside the server; build or publish the server as a whole";
        if (!models.HasSpeech)
            return "cannot hear: the build has brought no models, which needs Node once; build again where it is installed";
        if (found.Count == 0)
            return "cannot hear: there is no model; 'models add base' brings one that hears most languages";
        var state = transcriber.State;
        if (state.Deaths >= KeepsDying)
            return string.Create(CultureInfo.InvariantCulture, $"the transcriber keeps ending, {state.Deaths} times in a row: {state.Reason}");
        return state.IsRunning ? "ok: running" : "ok: started when it is needed";
    }

    private string Elsewhere()
    {
        if (reach.Fault is { } fault)
            return $"cannot hear: {fault}";
        return reach.WasAsked ? "ok" : "not asked yet";
    }
}

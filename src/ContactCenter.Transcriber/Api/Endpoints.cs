using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Transcriber.Api;

/// <summary>The addresses.</summary>
internal static class Endpoints
{
    /// <summary>Maps them.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapGet("/health", (IEngineCatalog catalog) => ApiJson.Answer(Health.Of(catalog)));
        app.MapGet("/v1/models", (IEngineCatalog catalog) => ApiJson.Answer(ModelList.Of(catalog.Engines)));
        app.MapGet("/v1/progress/{id}", (string id, RunningTranscriptions running) => ApiJson.Answer(Progress.Of(id, running)));
        app.MapPost("/v1/audio/transcriptions", (TranscriptionHandler handler, HttpContext context) => handler.HandleAsync(context));
        app.MapPost("/v1/audio/speech/timestamps", (TimestampsHandler handler, HttpContext context) => handler.HandleAsync(context));
    }
}

using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Transcriber.Api;

/// <summary>The addresses.</summary>
internal static class Endpoints
{
    /// <summary>Maps them.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapGet("/health", (IEngineCatalog catalog, TextEmbedder embedder) => ApiJson.Answer(Health.Of(catalog, embedder.IsThere)));
        app.MapGet("/v1/models", (IEngineCatalog catalog, TextEmbedder embedder) => ApiJson.Answer(ModelList.Of(catalog.Engines, embedder.Model)));
        app.MapGet("/v1/progress/{id}", (string id, RunningTranscriptions running) => ApiJson.Answer(Progress.Of(id, running)));
        app.MapPost("/v1/audio/transcriptions", (TranscriptionHandler handler, HttpContext context) => handler.HandleAsync(context));
        app.MapPost("/v1/embeddings", (EmbeddingsHandler handler, HttpContext context) => handler.HandleAsync(context));
        app.MapPost("/v1/classifiers", (ClassifiersHandler handler, HttpContext context) => handler.TrainAsync(context));
        app.MapPost("/v1/classifiers/agreement", (ClassifiersHandler handler, HttpContext context) => handler.AgreeAsync(context));
        app.MapPost("/v1/audio/speech/timestamps", (TimestampsHandler handler, HttpContext context) => handler.HandleAsync(context));
    }
}
